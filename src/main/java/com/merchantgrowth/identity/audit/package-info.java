/** The audit trail: an append-only chain of entries, each carrying the hash of the one before. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.identity.audit;
