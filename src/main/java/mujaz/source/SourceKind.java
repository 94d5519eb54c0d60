package mujaz.source;

/** What is served at a source's address. */
public enum SourceKind {
  /** RSS, RDF, Atom or JSON Feed. */
  FEED,
  /** An HTML page whose links are the items. */
  LISTING,
  /** A news sitemap, or an index of sitemaps. */
  SITEMAP
}
