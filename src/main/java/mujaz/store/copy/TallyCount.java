package mujaz.store.copy;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts and sums rows as they pass. The products sort text differently, so it is a sum. */
final class TallyCount {
  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

  private final String table;
  private final MessageDigest digest;
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  TallyCount(String table) {
    this.table = table;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(byte[] row) {
    sum = sum.add(new BigInteger(1, digest.digest(row))).mod(RANGE);
    rows++;
  }

  Tally tally() {
    return new Tally(table, rows, String.format("%064x", sum));
  }
}
