package mujaz.store.copy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column holds, named alike for both products, and how it is written as JSON. */
enum Kind {
  TEXT(Types.VARCHAR),
  WHOLE(Types.BIGINT),
  REAL(Types.DOUBLE),
  FLAG(Types.BOOLEAN),
  MOMENT(Types.TIMESTAMP_WITH_TIMEZONE),
  DATE(Types.DATE),
  TIME(Types.TIME),
  BYTES(Types.VARBINARY);

  private final int type;

  Kind(int type) {
    this.type = type;
  }

  /**
   * @param name as the information schema has it
   * @throws IllegalStateException for a type that no migration may use
   */
  static Kind ofType(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "character varying", "text", "character", "character large object" -> TEXT;
      case "bigint", "integer", "smallint" -> WHOLE;
      case "double precision", "real" -> REAL;
      case "boolean" -> FLAG;
      case "timestamp with time zone" -> MOMENT;
      case "date" -> DATE;
      case "time", "time without time zone" -> TIME;
      case "bytea", "binary varying", "binary large object" -> BYTES;
      default -> throw new IllegalStateException("a column type that no copy knows: " + name);
    };
  }

  /** Writes the column's value of the current row; null as null. */
  void write(ResultSet row, String column, JsonGenerator json) throws SQLException, IOException {
    switch (this) {
      case TEXT -> json.writeString(row.getString(column));
      case WHOLE -> {
        long value = row.getLong(column);
        if (row.wasNull()) {
          json.writeNull();
        } else {
          json.writeNumber(value);
        }
      }
      case REAL -> {
        double value = row.getDouble(column);
        if (row.wasNull()) {
          json.writeNull();
        } else {
          json.writeNumber(value);
        }
      }
      case FLAG -> {
        boolean value = row.getBoolean(column);
        if (row.wasNull()) {
          json.writeNull();
        } else {
          json.writeBoolean(value);
        }
      }
      case MOMENT -> {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        json.writeString(value == null ? null : value.toInstant().toString());
      }
      case DATE -> json.writeString(text(row.getObject(column, LocalDate.class)));
      case TIME -> json.writeString(text(row.getObject(column, LocalTime.class)));
      case BYTES -> {
        byte[] value = row.getBytes(column);
        json.writeString(value == null ? null : Base64.getEncoder().encodeToString(value));
      }
    }
  }

  /** Binds what {@link #write} wrote. */
  void bind(PreparedStatement insert, int position, @Nullable JsonNode value) throws SQLException {
    if (value == null || value.isNull()) {
      insert.setNull(position, type);
      return;
    }
    switch (this) {
      case TEXT -> insert.setString(position, value.asText());
      case WHOLE -> insert.setLong(position, value.asLong());
      case REAL -> insert.setDouble(position, value.asDouble());
      case FLAG -> insert.setBoolean(position, value.asBoolean());
      case MOMENT ->
          insert.setObject(
              position, java.time.Instant.parse(value.asText()).atOffset(ZoneOffset.UTC));
      case DATE -> insert.setObject(position, LocalDate.parse(value.asText()));
      case TIME -> insert.setObject(position, LocalTime.parse(value.asText()));
      case BYTES -> insert.setBytes(position, Base64.getDecoder().decode(value.asText()));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
