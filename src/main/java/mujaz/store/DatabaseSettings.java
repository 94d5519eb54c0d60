package mujaz.store;

/**
 * Where the data is.
 *
 * @param url a JDBC address, H2 or PostgreSQL
 * @param user the database user, empty where the address carries one
 * @param password the user's password
 */
public record DatabaseSettings(String url, String user, String password) {
  public DatabaseSettings {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("must begin with jdbc:h2: or jdbc:postgresql:");
    }
  }

  @Override
  public String toString() {
    return url.replaceAll("(?i)(password=)[^;&]*", "$1***");
  }
}
