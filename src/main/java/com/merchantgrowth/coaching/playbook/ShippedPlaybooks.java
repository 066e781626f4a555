package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the playbooks that ship with the product: the handbook's matrix of stage and pain point
 * (§4.3), its words and numbers our own. {@code coaching/playbooks} holds the ordered list of their
 * codes, one JSON file for each, and their materials in both languages. A broken file stops the
 * start: it is part of the product.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 240) // after the metrics their conditions name
class ShippedPlaybooks implements ApplicationRunner {
  static final String FOLDER = "/coaching/playbooks/";
  private static final Logger LOG = LoggerFactory.getLogger(ShippedPlaybooks.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PlaybookSetup setup;

  ShippedPlaybooks(PlaybookSetup setup) {
    this.setup = setup;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int place = 0;
    for (Playbook playbook : all(FOLDER)) {
      place++;
      try {
        setup.ship(playbook, place);
      } catch (DuplicateKeyException e) {
        LOG.info("{} has just been stored by another node's first start", playbook.code());
      }
    }
  }

  /**
   * All playbooks of a folder on the class path.
   *
   * @throws IllegalStateException naming the file that is missing or broken, and what is wrong
   */
  static List<Playbook> all(String folder) {
    List<Playbook> all = new ArrayList<>();
    if (find(folder + "index.json") == null) {
      return all; // a portal without playbooks of its own
    }
    for (JsonNode code : parse(folder + "index.json")) {
      all.add(read(folder, code.stringValue()));
    }
    return all;
  }

  private static Playbook read(String folder, String code) {
    String file = folder + code + ".json";
    try {
      JsonNode node = parse(file);
      List<Material> materials = new ArrayList<>();
      for (String material : PlaybookJson.materials(node)) {
        materials.add(
            new Material(
                material,
                new Wording(
                    text(folder + "materials/zh/" + material + ".md"),
                    text(folder + "materials/en/" + material + ".md"))));
      }
      Playbook playbook = PlaybookJson.read(node, materials);
      if (!playbook.code().equals(code)) {
        throw new IllegalStateException(file + " holds the code " + playbook.code());
      }
      return playbook;
    } catch (DomainException wrong) {
      throw new IllegalStateException(
          file + ": " + wrong.place() + " " + wrong.getMessage(), wrong);
    }
  }

  private static JsonNode parse(String file) {
    try {
      return JSON.readTree(text(file));
    } catch (JacksonException broken) {
      throw new IllegalStateException(file + " is no JSON", broken);
    }
  }

  private static String text(String file) {
    String found = find(file);
    if (found == null || found.isEmpty()) {
      throw new IllegalStateException(file + " is missing or empty");
    }
    return found;
  }

  private static @Nullable String find(String file) {
    try (InputStream in = ShippedPlaybooks.class.getResourceAsStream(file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
