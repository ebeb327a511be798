import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "ablation.py"
_spec = importlib.util.spec_from_file_location("ablation", SCRIPT)
ablation = importlib.util.module_from_spec(_spec)
sys.modules["ablation"] = ablation
_spec.loader.exec_module(ablation)


@pytest.mark.parametrize("ingredient", sorted(ablation.INGREDIENTS))
def test_every_ingredient_still_stands_where_it_is_switched_off(ingredient):
    with ablation.without(ingredient):
        pass
