package com.merchantgrowth.metric.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where one process's DuckDB spills. Its files have fixed names, so two nodes that share the facts
 * directory must not share this one. A lock that ends with the process tells a living owner from a
 * crashed one, whose folder the next node to start takes away.
 */
final class SpillFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lock;

  private SpillFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder below {@code parent}; those without a living owner go. */
  static SpillFolder open(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeOrphans(parent);
    String name = UUID.randomUUID().toString();
    FileChannel lock = lock(parent.resolve(name + LOCK));
    if (lock == null) {
      throw new IOException("cannot lock a new file in " + parent);
    }
    return new SpillFolder(Files.createDirectory(parent.resolve(name)), lock);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(path);
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + LOCK));
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeOrphans(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(parent)) {
      folders = found.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      Path file = folder.resolveSibling(folder.getFileName() + LOCK);
      FileChannel held = lock(file);
      if (held != null) {
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(file);
        held.close();
      }
    }
  }

  /** The lock, or null when a living process has it. */
  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // this very process has it
    }
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel;
  }
}
