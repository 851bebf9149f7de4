"""The stored queries: SPARQL files, each beginning with what it tells and its parameters (see `kg.ask.query`)."""
