from graph.extract.statements.finder import StatementFinder

__all__ = ["StatementFinder"]
