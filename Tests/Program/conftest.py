"""For all tests of the whole program: what the server said is shown with every test that fails."""

import pytest

from server import Server


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, Server):
                report.sections.append((f"output of {name}", value.output()))
