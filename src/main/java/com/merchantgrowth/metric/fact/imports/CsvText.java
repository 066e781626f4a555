package com.merchantgrowth.metric.fact.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Bytes of unknown origin become text, or a refusal with a line, within a fixed amount of memory:
 * plain or gzip (seen by its first bytes), strict UTF-8 with or without BOM, no endless line, no
 * gzip bomb.
 */
final class CsvText extends Reader {
  private static final int CHUNK = 1 << 16;

  private final CountingStream raw;
  private final InputStream in;
  private final boolean packed;
  private final CsvLimits limits;
  private final LongConsumer progress;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private long size;
  private long line = 1;
  private int lineBytes;
  private boolean ended;

  /**
   * @param progress told the packed bytes read so far, now and then
   */
  CsvText(InputStream source, CsvLimits limits, LongConsumer progress) throws IOException {
    this.raw = new CountingStream(source);
    this.limits = limits;
    this.progress = progress;
    BufferedInputStream buffered = new BufferedInputStream(raw, CHUNK);
    buffered.mark(2);
    this.packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    this.in = packed ? unpacked(buffered) : buffered;
    skipByteOrderMark();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError()) {
        throw new RefusedFile(Reason.ENCODING, lineAtPosition(), "UTF-8");
      }
      if (out.position() > offset) {
        return out.position() - offset;
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, CHUNK);
    } catch (ZipException | EOFException e) {
      throw new RefusedFile(Reason.BROKEN_GZIP, 1, String.valueOf(e.getMessage()));
    }
  }

  private void skipByteOrderMark() throws IOException {
    while (bytes.remaining() < 3 && !ended) {
      fill();
    }
    int at = bytes.position();
    if (bytes.remaining() >= 3
        && bytes.get(at) == (byte) 0xEF
        && bytes.get(at + 1) == (byte) 0xBB
        && bytes.get(at + 2) == (byte) 0xBF) {
      bytes.position(at + 3);
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int from = bytes.position();
    int count;
    try {
      count = in.read(bytes.array(), from, bytes.remaining());
    } catch (ZipException | EOFException e) {
      throw new RefusedFile(Reason.BROKEN_GZIP, line, String.valueOf(e.getMessage()));
    }
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(from + count);
      size += count;
      measureLines(from, from + count);
      refuseTooLarge();
      progress.accept(raw.count);
    }
    bytes.flip();
  }

  private void measureLines(int from, int to) {
    byte[] chunk = bytes.array();
    for (int i = from; i < to; i++) {
      byte each = chunk[i];
      if (each == '\n' || each == '\r') {
        if (each == '\n') {
          line++;
        }
        lineBytes = 0;
      } else if (++lineBytes > limits.lineBytes()) {
        throw new RefusedFile(Reason.LINE_TOO_LONG, line, Integer.toString(limits.lineBytes()));
      }
    }
  }

  private void refuseTooLarge() {
    boolean bomb =
        packed && size > CsvLimits.RATIO_FROM && size / CsvLimits.RATIO > Math.max(1, raw.count);
    if (bomb || size > limits.bytes()) {
      throw new RefusedFile(Reason.TOO_LARGE, line, Long.toString(size));
    }
  }

  private long lineAtPosition() {
    long ahead = 0;
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == '\n') {
        ahead++;
      }
    }
    return line - ahead;
  }

  private static final class CountingStream extends InputStream {
    private final InputStream in;
    private long count;

    private CountingStream(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
