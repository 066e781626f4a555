package com.merchantgrowth.metric.fact;

/** The fact store itself failed (disk, memory, a broken file): nothing a caller can correct. */
public final class FactStoreException extends RuntimeException {
  FactStoreException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
