package cz.uois.runtime.token;

/** Is told what became of tokens, of none which. Thread-safe. */
public interface TokenListener {
  /** One that does not care. */
  TokenListener NOBODY =
      new TokenListener() {
        @Override
        public void accepted() {}

        @Override
        public void refused() {}

        @Override
        public void keysFailed() {}
      };

  /** A request's token held. */
  void accepted();

  /** A request's token did not hold. */
  void refused();

  /** The authority was asked for its keys, and gave none that can be used. */
  void keysFailed();
}
