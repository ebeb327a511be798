from graph.extract.figures.finder import FigureFinder, find_figures

__all__ = ["FigureFinder", "find_figures"]
