from graph.extract.times.finder import FoundTime, TimeFinder, find_times

__all__ = ["FoundTime", "TimeFinder", "find_times"]
