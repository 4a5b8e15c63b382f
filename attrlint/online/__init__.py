"""Asks the web about the links of articles: only with `--online`; nothing here is imported otherwise.

    urls -> crawl (cache, retries, archive) -> crew (threads) -> follow (redirects) -> client -> Page
                                                 |                                        |
                                              schedule                        connect (addresses), deadline

`reading` makes a page of an answer; `evidence` holds an article's quotations and figures against the pages.
"""
