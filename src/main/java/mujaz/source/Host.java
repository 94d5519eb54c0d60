package mujaz.source;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/**
 * Whom a request goes to, and what is to be left alone where one asks for it: scheme, name and
 * port.
 *
 * @param name in lower case, international names in their ASCII form; empty where there is none
 * @param port never negative: 80 or 443 where the address names none
 */
public record Host(String scheme, String name, int port) {

  public static Host of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int bracket = place.indexOf(']');
    int colon = place.indexOf(':', Math.max(bracket, 0));
    String name = colon < 0 ? place : place.substring(0, colon);
    String digits = colon < 0 ? "" : place.substring(colon + 1);
    int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : standardPort(scheme);
    return new Host(scheme, ascii(name), port);
  }

  private static int standardPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static String ascii(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    try {
      return bare.startsWith("[") ? bare : IDN.toASCII(bare);
    } catch (IllegalArgumentException e) {
      return bare;
    }
  }

  /** {@code https://news.example:443}. */
  @Override
  public String toString() {
    return scheme + "://" + name + ":" + port;
  }
}
