"""How metadata call things: keys of front matter, of records, of columns, in small letters; the first one counts."""

from __future__ import annotations

TITLE = ("title", "headline", "head_line", "article_title", "news_title", "标题", "標題", "题目")
PUBLISHED = (
    "date", "published", "pubdate", "publishdate", "publish_date", "publish-date", "published_at", "publishedat",
    "datepublished", "date_published", "date_publish", "pub_date", "publication_date", "publicationdate",
    "published_date", "publish_time", "pub_time", "publishtime", "pubtime", "webpublicationdate", "created",
    "created_at", "time", "datetime", "timestamp", "ptime", "发布时间", "发布日期", "發佈時間", "日期", "时间", "時間",
)  # fmt: skip
AUTHOR = ("author", "authors", "byline", "creator", "dc:creator", "作者", "记者")
PUBLISHER = (
    "publisher", "source", "site", "site_name", "sitename", "outlet", "publication", "media", "source_name",
    "source_domain", "newspaper", "来源", "來源", "媒体",
)  # fmt: skip
URL = (
    "url", "link", "canonical", "canonical_url", "original", "original_url", "source_url", "permalink", "external_url",
    "weburl", "web_url", "href", "guid", "链接", "网址",
)  # fmt: skip
# What holds the words of a record: whole texts first, HTML, then what is a summary at best.
TEXT = (
    "text", "body", "content", "article", "article_body", "articlebody", "maintext", "main_text", "fulltext",
    "full_text", "body_text", "bodytext", "plain_text", "content_text", "article_text", "news", "story", "document",
    "raw_text", "正文", "内容", "內容", "全文", "文本",
)  # fmt: skip
HTML = ("content:encoded", "content_html", "html", "body_html", "raw_html", "page", "raw_content")
SUMMARY = ("summary", "description", "abstract", "lead", "snippet", "excerpt", "摘要", "简介")
