package com.merchantgrowth.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedDoublesTest {
  private static final double[] AWKWARD = {
    0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 1e300
  };

  @Property
  void every_bit_survives(@ForAll double[] numbers) {
    assertThat(bits(PackedDoubles.unpack(PackedDoubles.pack(numbers)))).isEqualTo(bits(numbers));
  }

  @Test
  void a_row_is_read_across_its_columns() {
    double[][] columns = {{1, 2}, {Double.NaN, 3}, {5, -0.0}};
    assertThat(bits(PackedDoubles.unpack(PackedDoubles.pack(columns, 1))))
        .isEqualTo(bits(new double[] {2, 3, -0.0}));
  }

  @Test
  void the_least_significant_byte_comes_first() {
    assertThat(PackedDoubles.pack(new double[] {1})).containsExactly(0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
  }

  @Test
  void what_was_not_packed_is_refused() {
    assertThatThrownBy(() -> PackedDoubles.unpack(new byte[9]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_statement_can_read_single_numbers_on_h2() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      singleNumbers(connection);
    }
  }

  @Test
  void a_statement_can_read_single_numbers_on_postgresql() throws SQLException, IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      singleNumbers(connection);
    }
  }

  private static void singleNumbers(Connection connection) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute("create table packed (numbers bytea not null)");
    }
    try (PreparedStatement insert = connection.prepareStatement("insert into packed values (?)")) {
      insert.setBytes(1, PackedDoubles.pack(AWKWARD));
      insert.execute();
    }
    int[] positions = {5, 0, 2, 1};
    try (PreparedStatement select =
            connection.prepareStatement(
                "select numbers, " + PackedDoubles.sql("numbers", positions) + " from packed");
        ResultSet row = select.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(bits(PackedDoubles.unpack(row.getBytes(1)))).isEqualTo(bits(AWKWARD));
      for (int i = 0; i < positions.length; i++) {
        assertThat(Double.doubleToRawLongBits(PackedDoubles.single(row.getBytes(i + 2))))
            .isEqualTo(Double.doubleToRawLongBits(AWKWARD[positions[i]]));
      }
    }
  }

  private static long[] bits(double[] numbers) {
    return java.util.Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
