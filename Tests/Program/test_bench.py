"""The measurement of live events: it also proves that clients that come and go miss nothing."""

import json
import os

import pytest

from server import command

DATABASE = os.environ.get("SITEWRIGHT_TEST_DATABASE")
ENGINES = [
    pytest.param([], id="sqlite"),
    pytest.param(
        ["--engine", "postgres", "--url", DATABASE], id="postgres",
        marks=pytest.mark.skipif(not DATABASE, reason="run as Scripts/test-postgres …")),
]


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


@pytest.mark.parametrize("engine", ENGINES)
def test_events_are_measured_on_the_engine_that_is_named(engine):
    result = command(
        "bench", "events", *engine, "--clients", "20", "--rate", "10", "--seconds", "2", "--json", seconds=120)
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    assert report["engine"] == (engine[1] if engine else "sqlite")
    [figures] = report["sitewright"]
    assert figures["gaps"] == 0 and figures["duplicates"] == 0 and figures["unordered"] == 0
    assert figures["delay_ms"]["count"] > 0


@pytest.mark.parametrize("engine", ENGINES)
def test_the_queue_is_measured_by_one_process_and_by_two(engine):
    for processes in ["1", "2"]:
        result = command(
            "bench", "queue", *engine, "--jobs", "500", "--singles", "3", "--processes", processes, "--json",
            seconds=120)
        assert result.returncode == 0, result.stderr
        report = json.loads(result.stdout)
        assert report["engine"] == (engine[1] if engine else "sqlite")
        assert report["drained_per_second"] > 0 and report["pick_up_ms"]["count"] == 3


@pytest.mark.parametrize("measurement", ["events", "queue"])
def test_an_engine_without_its_address_is_refused_in_words(measurement):
    result = command("bench", measurement, "--engine", "postgres")
    assert result.returncode != 0
    assert "--engine postgres needs --url" in result.stderr
    result = command("bench", measurement, "--url", "postgres://localhost/x")
    assert result.returncode != 0
    assert "--url goes with --engine postgres" in result.stderr


def test_too_many_clients_are_refused_in_words():
    result = command("bench", "events", "--clients", "0")
    assert result.returncode != 0
    assert "At least one client" in result.stderr
