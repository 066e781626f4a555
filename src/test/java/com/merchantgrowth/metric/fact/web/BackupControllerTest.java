package com.merchantgrowth.metric.fact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class BackupControllerTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;

  @Test
  void an_administrators_token_makes_a_backup_and_learns_where_it_is() throws Exception {
    String answer =
        mvc.perform(post("/api/v1/backups").with(people.bearer(people.admin())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    Path directory = Path.of(JsonPath.<String>read(answer, "$.directory"));
    assertThat(directory).isDirectory();
    try (Stream<Path> files = Files.walk(directory)) {
      List<Long> sizes =
          files.filter(Files::isRegularFile).map(file -> file.toFile().length()).toList();
      assertThat(sizes).isNotEmpty().allMatch(size -> size > 0);
    }
  }
}
