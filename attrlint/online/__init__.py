"""Asks the web about the links of articles: only with `--online`; nothing here is imported otherwise.

    urls -> crawl (threads, hosts, retries) -> follow (redirects) -> client (one request) -> Page
                |                                                        |
              cache                                        connect (addresses, deadline)

`reading` makes a page of an answer; `evidence` holds an article's quotations and figures against the pages.
"""
