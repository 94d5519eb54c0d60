package mujaz.text;

/**
 * A number that stands for words: 44 bits of their hash, after 20 bits of what they belong to.
 * Marks that come together stand together in an index, so that keeping them touches few of its
 * pages. The hash keeps chance apart, not malice: who may name an item can name it like another in
 * clear words too.
 */
public final class Mark {
  private static final int OWN_BITS = 44;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Mark() {}

  /**
   * @param kind of what is marked
   * @param owner whose words they are: a publisher, a source
   */
  public static long of(String kind, String owner, String words) {
    long own = mixed(hash(hash(hash(1, kind), owner), words)) >>> (64 - OWN_BITS);
    return (mixed(hash(1, owner)) << OWN_BITS) | own;
  }

  /** One step a character, each of which can be undone: what differs once differs to the end. */
  private static long hash(long before, String words) {
    long hash = (before ^ words.length()) * ODD;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * ODD;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** The last steps of MurmurHash3, which spread each bit over all. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }
}
