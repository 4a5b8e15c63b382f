"""Who made the article: bylines, datelines, contributor and wire credits."""
