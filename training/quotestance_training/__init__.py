"""Trains the encoder of the package quotestance-model-en. One module a step: see README.md."""
