name: ci
on: [push, pull_request]
permissions:
  contents: read
jobs:
  verify:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-java@v4
        with:
          distribution: temurin
          java-version: [=it.versions["java"]]
          cache: maven
      # Are the generated files what the spec makes? It takes uois itself: where it is unpacked on the
      # runner (variable UOIS_HOME), or the address of its archive and the SHA-256 of that (UOIS_ZIP,
      # UOIS_SHA256). All are variables of the repository or the organisation; without them this step
      # warns, and nothing else is different.
      - name: uois verify
        env:
          UOIS_HOME: ${{ vars.UOIS_HOME }}
          UOIS_ZIP: ${{ vars.UOIS_ZIP }}
          UOIS_SHA256: ${{ vars.UOIS_SHA256 }}
        run: |
          if [ -n "$UOIS_HOME" ]; then
            uois=$UOIS_HOME/uois
          elif [ -n "$UOIS_ZIP" ]; then
            curl -fsSL --retry 3 -o "$RUNNER_TEMP/uois.zip" "$UOIS_ZIP"
            echo "$UOIS_SHA256  $RUNNER_TEMP/uois.zip" | sha256sum --check --strict
            unzip -q "$RUNNER_TEMP/uois.zip" -d "$RUNNER_TEMP/uois"
            uois=$(echo "$RUNNER_TEMP"/uois/uois-*/uois)
          else
            echo "::warning title=uois verify::not run: neither UOIS_HOME nor UOIS_ZIP is set"
            exit 0
          fi
          "$uois" verify --format github
      - run: mvn -B verify -Duois.strict
