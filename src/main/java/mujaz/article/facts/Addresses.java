package mujaz.article.facts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as a page writes them, made absolute; only those of the web are given. */
record Addresses(URI base) {
  Optional<URI> absolute(String written) {
    String address = written.strip().replace(" ", "%20").replace("|", "%7C").replace("\n", "");
    if (address.isEmpty() || address.length() > 2_000) {
      return Optional.empty();
    }
    try {
      URI uri = base.resolve(new URI(address));
      boolean web = uri.getScheme() != null && uri.getScheme().startsWith("http");
      return uri.getHost() != null && web ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
