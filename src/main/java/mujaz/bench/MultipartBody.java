package mujaz.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A multipart/form-data request as the JSON that would say the same: a caption is its text, a file
 * stands as its name under {@code file}, with its size.
 */
final class MultipartBody {
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]{1,80})\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]{1,200})\"");

  private MultipartBody() {}

  static ObjectNode read(String type, byte[] body) {
    ObjectNode fields = new ObjectMapper().createObjectNode();
    String boundary = "--" + type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
    // One character a byte, so that a file's bytes keep their number.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : text.split(Pattern.quote(boundary))) {
      int end = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (name.find()) {
        String content = part.substring(end + 4, Math.max(end + 4, part.length() - 2));
        Matcher file = FILE.matcher(part.substring(0, end));
        if (file.find()) {
          fields.put("file", file.group(1)).put("size", content.length());
        } else {
          byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
          String field = name.group(1).equals("caption") ? "text" : name.group(1);
          fields.put(field, new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return fields;
  }
}
