package mujaz.admin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Bars a day, drawn on the server: a panel for each row of numbers, one above the other. Words are
 * laid out by the platform's shaper, which joins Arabic letters; in a right-to-left language time
 * runs to the left, as such readers expect. The logical font falls back per letter, so that a label
 * may mix scripts.
 */
public final class Chart {
  private static final int WIDTH = 1_000;
  private static final int PANEL = 230;
  private static final int MARGIN = 36;
  private static final Color PAGE = new Color(0xFBFCFB);
  private static final Color INK = new Color(0x15211C);
  private static final Color SOFT = new Color(0x5D6B65);
  private static final Color LINE = new Color(0xD3DBD7);
  private static final List<Color> BARS =
      List.of(new Color(0x0B7A5A), new Color(0x2F6DB5), new Color(0xB0672B));

  /**
   * One panel.
   *
   * @param labels under the bars, empty for none
   * @param shown the values as they are written above the bars
   */
  public record Row(String title, List<Long> values, List<String> shown, List<String> labels) {}

  private final String title;
  private final List<Row> rows;
  private final boolean rightToLeft;

  public Chart(String title, List<Row> rows, boolean rightToLeft) {
    this.title = title;
    this.rows = List.copyOf(rows);
    this.rightToLeft = rightToLeft;
  }

  /** The picture as PNG. */
  public byte[] png() {
    int height = 90 + rows.size() * PANEL;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    try {
      paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      paper.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      paper.setColor(PAGE);
      paper.fillRect(0, 0, WIDTH, height);
      write(paper, title, 30, Font.BOLD, INK, start(), 56, 0);
      for (int i = 0; i < rows.size(); i++) {
        draw(paper, rows.get(i), 80 + i * PANEL, BARS.get(i % BARS.size()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      paper.dispose();
    }
  }

  private void draw(Graphics2D paper, Row row, int top, Color color) {
    write(paper, row.title(), 22, Font.BOLD, color, start(), top + 30, 0);
    int floor = top + PANEL - 40;
    int tallest = PANEL - 110;
    paper.setColor(LINE);
    paper.setStroke(new BasicStroke(1.5f));
    paper.drawLine(MARGIN, floor, WIDTH - MARGIN, floor);
    long most = Math.max(1, row.values().stream().mapToLong(Long::longValue).max().orElse(1));
    double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, row.values().size());
    for (int i = 0; i < row.values().size(); i++) {
      double middle = MARGIN + step * (i + 0.5);
      double x = rightToLeft ? WIDTH - middle : middle;
      double height = (double) row.values().get(i) / most * tallest;
      double wide = step * 0.62;
      paper.setColor(color);
      paper.fill(new RoundRectangle2D.Double(x - wide / 2, floor - height, wide, height, 6, 6));
      write(paper, row.shown().get(i), 16, Font.PLAIN, SOFT, x, (int) (floor - height - 8), 0.5);
      write(paper, row.labels().get(i), 15, Font.PLAIN, SOFT, x, floor + 24, 0.5);
    }
  }

  /** Where lines begin. */
  private double start() {
    return rightToLeft ? WIDTH - MARGIN : MARGIN;
  }

  /**
   * @param anchor the share of the text that stands before x in reading direction
   */
  private void write(
      Graphics2D paper,
      String text,
      int size,
      int style,
      Color color,
      double x,
      int y,
      double anchor) {
    if (text.isBlank()) {
      return;
    }
    Map<TextAttribute, Object> look =
        Map.of(
            TextAttribute.FONT,
            new Font(Font.SANS_SERIF, style, size),
            TextAttribute.RUN_DIRECTION,
            rightToLeft);
    TextLayout layout = new TextLayout(text, look, paper.getFontRenderContext());
    double wide = layout.getAdvance();
    double left = rightToLeft ? x - wide * (1 - anchor) : x - wide * anchor;
    paper.setColor(color);
    layout.draw(paper, (float) left, y);
  }
}
