from graph.extract.times.finder import FoundTime, TimeFinder, find_times, time_finder

__all__ = ["FoundTime", "TimeFinder", "find_times", "time_finder"]
