"""Fit the weights of `kg/decide` to annotated documents (development only: needs scikit-learn and PyYAML)."""
