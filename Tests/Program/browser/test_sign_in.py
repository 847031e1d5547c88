"""Ways in and out."""

import os

from server import command


def test_the_printed_link_signs_in_once(server, visitor):
    link = server.sign_in_link()
    first = visitor()
    first.page.goto(link)
    first.page.get_by_role("button", name="Sign in").click()
    first.page.wait_for_url(server.origin + "/")
    first.page.get_by_role("heading", name="What shall we build?").wait_for()

    second = visitor()
    second.page.goto(link)
    second.page.get_by_role("button", name="Sign in").click()
    second.page.get_by_role("heading", name="This link no longer works").wait_for()
    assert "sitewright token --sign-in" in second.page.locator("main").inner_text()
    second.expects("status of 401")


def test_a_new_link_can_be_printed_while_the_server_runs(server, visitor):
    result = command(
        "token", "--sign-in", data=server.data, env={**os.environ, "SITEWRIGHT_PORT": str(server.port)})
    assert result.returncode == 0, result.stderr
    one = visitor()
    one.page.goto(result.stdout.split()[-1])
    one.page.get_by_role("button", name="Sign in").click()
    one.page.wait_for_url(server.origin + "/")


def test_a_code_in_the_fragment_is_filled_in_and_leaves_the_address(server, visitor):
    url = server.json("POST", "/api/sign-in-links", {})["url"]
    one = visitor()
    one.page.goto(server.origin + "/sign-in#" + url.replace("#", "/").rsplit("/", 1)[-1])
    button = one.page.get_by_role("button", name="Sign in")
    button.wait_for()
    one.page.wait_for_function("() => document.querySelector('#code').value.length > 20")
    assert one.page.url == server.origin + "/sign-in"
    one.page.keyboard.press("Enter")
    one.page.wait_for_url(server.origin + "/")


def test_a_stranger_is_led_to_the_sign_in_and_signing_out_leads_back(server, visitor):
    stranger = visitor()
    stranger.open("/")
    assert stranger.page.url.endswith("/sign-in")
    member = visitor().sign_in()
    member.page.get_by_role("button", name="Sign out").click()
    member.page.get_by_text("You are signed out.").wait_for()
    member.open("/")
    assert member.page.url.endswith("/sign-in")

