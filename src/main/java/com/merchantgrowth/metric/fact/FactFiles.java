package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where fact files lie: {@code <directory>/<kind>/<name>.parquet}, written once, never changed. */
@Component
class FactFiles {
  static final String SUFFIX = ".parquet";

  private final Path directory;

  FactFiles(FactSettings settings) {
    this.directory = settings.directory().toAbsolutePath();
  }

  Path path(SubjectKind kind, String name) {
    return directory.resolve(kind.code()).resolve(name);
  }

  /** A directory for what is not a fact file, e.g. lists of rejected rows. */
  Path folder(String name) {
    try {
      return Files.createDirectories(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory(SubjectKind kind) {
    return folder(kind.code());
  }

  /** Gives a completely written file its name: on disk before anybody can list it. */
  void seal(Path written, Path named) {
    try {
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(written, named, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel parent = FileChannel.open(named.getParent(), StandardOpenOption.READ)) {
        parent.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in a kind's directory, half-written files included. */
  Set<String> names(SubjectKind kind) {
    try (Stream<Path> found = Files.list(directory(kind))) {
      return found.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
