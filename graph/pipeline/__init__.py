"""Calls the stages in order: a folder of documents in, every file of a build out."""

from graph.pipeline.build import build
from graph.pipeline.options import BuildOptions
from graph.pipeline.report import Report

__all__ = ["BuildOptions", "Report", "build"]
