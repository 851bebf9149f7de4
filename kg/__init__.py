"""townkg: a knowledge graph of how towns are run, read from Chinese local newspapers."""

__version__ = "0.1.0"
