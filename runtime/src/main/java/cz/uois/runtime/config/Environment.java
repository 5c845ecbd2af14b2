package cz.uois.runtime.config;

/** Where a member runs: variable {@code UOIS_ENV}. */
public enum Environment {
  /** A person waits: what is missing stops the start, and demo data are allowed. */
  DEVELOPMENT,
  /** Nobody waits: the member starts without its database and connects when it can. */
  PRODUCTION
}
