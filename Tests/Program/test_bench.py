"""The measurement of live events: it also proves that clients that come and go miss nothing."""

import json

from server import command


def test_clients_that_come_and_go_see_every_event_once():
    result = command(
        "bench", "events", "--clients", "40", "--rate", "10", "--seconds", "3", "--nchan", "--json", seconds=120)
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    assert (report.get("note") is None) == ("nchan" in report)
    for figures in report["sitewright"]:
        assert figures["gaps"] == 0 and figures["duplicates"] == 0 and figures["unordered"] == 0
        assert figures["reconnects"] == 4
        assert figures["delay_ms"]["count"] > 0


def test_too_many_clients_are_refused_in_words():
    result = command("bench", "events", "--clients", "0")
    assert result.returncode != 0
    assert "At least one client" in result.stderr
