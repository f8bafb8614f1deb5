"""What publishes and installs: the workflows, the settings and the locks keep what the project promises."""

import base64
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.pages import render
from tests.folders import ROOT
from tests.pages.sample import sample
from tests.programs import needs

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LOCKS = ("requirements.lock", "requirements-engines.lock", "requirements-dev.lock")


def workflow(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true.
    return {("on" if key is True else key): value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


def test_nothing_is_permitted_but_what_a_job_names(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    for name, job in workflow(path)["jobs"].items():
        may_write = {right for right, level in job["permissions"].items() if level == "write"}
        assert may_write == {"deploy": {"pages", "id-token"}, "ledger": {"contents"}}.get(name, set())


def test_no_untrusted_change_runs_with_rights_or_secrets(path: Path) -> None:
    assert "pull_request_target" not in workflow(path)["on"]
    assert not re.search(r"\bsecrets\.\w", path.read_text("utf-8"))


def test_actions_are_pinned_by_commit_and_say_which_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert len(used) == sum("uses" in step for step in steps(path))
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_no_script_has_an_expression_pasted_into_it(path: Path) -> None:
    assert not [step["run"] for step in steps(path) if "${{" in step.get("run", "")]


def test_every_job_ends_some_time(path: Path) -> None:
    assert all(job["timeout-minutes"] <= 20 for job in workflow(path)["jobs"].values())


def test_the_site_is_built_and_proved_in_one_job_and_published_in_another() -> None:
    site = workflow(ROOT / ".github/workflows/site.yml")
    build, deploy = site["jobs"]["build"], site["jobs"]["deploy"]
    assert set(site["on"]["push"]["paths"]) >= {"seeds/**", "docs/**", "dossier/**", "mkdocs.yml", "requirements.lock"}
    assert site["on"]["push"]["branches"] == ["main"]
    assert "pull_request" in site["on"]
    unnamed = [step for step in build["steps"] if "run" in step and "name" not in step]
    commands = [step["run"] for step in unnamed]
    assert commands == ["make site", ".venv/bin/python -m dossier check", ".venv/bin/python -m dossier verify"]
    published = [step for step in unnamed if not step["run"].endswith("check")]
    assert all("base_url" in step["env"]["SITE_URL"] for step in published)
    kept = {step["uses"].split("@")[0]: step.get("if") for step in build["steps"] if "uses" in step}
    artifacts = {
        step["with"]["name"]: step["if"] for step in build["steps"] if "upload-artifact@" in step.get("uses", "")
    }
    assert artifacts == {
        "changes": "github.event_name == 'pull_request'",
        "site": "github.event_name == 'pull_request'",
        "ledger": "github.event_name != 'pull_request'",
    }
    assert kept["actions/upload-pages-artifact"] == "github.event_name != 'pull_request'"
    assert deploy["needs"] == "build"
    assert "pull_request" in deploy["if"]
    assert "refs/heads/main" in deploy["if"]
    assert [step["uses"].split("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


@pytest.fixture
def commit_the_ledger(tmp_path: Path) -> Callable[[str | None, str], "subprocess.CompletedProcess[bytes]"]:
    """Run the script of the job that commits the ledger, from the old one (None: none) to the new; GitHub is played."""
    site = workflow(ROOT / ".github/workflows/site.yml")
    (script,) = [step["run"] for step in site["jobs"]["ledger"]["steps"] if "run" in step]

    def run(old: str | None, new: str) -> "subprocess.CompletedProcess[bytes]":
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "anchors.json").write_text(new, encoding="utf-8")
        if old is not None:
            (tmp_path / "on-github.json").write_text(old, encoding="utf-8")
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "gh").write_text(GITHUB, encoding="utf-8")
        (tmp_path / "bin" / "gh").chmod(0o755)
        told = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "LEDGER": "repos/a/b", "BUILT": "abc"}
        return subprocess.run(["bash", "-c", script], cwd=tmp_path, env=told, capture_output=True, check=False)

    return run


GITHUB = """#!/bin/sh
case "$*" in
  *PUT*) cp request sent; echo 0123456 ;;
  *raw*) cat on-github.json ;;
  *) [ -f on-github.json ] && echo blob || { echo "gh: Not Found (HTTP 404)" >&2; exit 1; } ;;
esac
"""
ONE = '{"schema": "dossier-anchors/1",\n"anchors": [\n{"id": "q-a-00000001"}\n]}\n'
TWO = ONE.replace("\n]}", ',\n{"id": "q-b-00000002"}\n]}')


@needs("jq", "the job reads the ledger with it")
@pytest.mark.parametrize(
    ("old", "new", "code", "sent"),
    [
        (None, ONE, 0, True),
        (ONE, TWO, 0, True),
        (TWO, TWO, 0, False),
        (TWO, ONE, 1, False),
        (ONE, "{}", 1, False),
        (ONE, "#!/bin/sh", 1, False),
    ],
    ids=["the first", "one more", "the same", "one less", "no ledger", "no data"],
)
def test_the_ledger_is_committed_only_where_it_has_grown(
    commit_the_ledger: Callable[[str | None, str], "subprocess.CompletedProcess[bytes]"],
    tmp_path: Path,
    old: str | None,
    new: str,
    code: int,
    sent: bool,
) -> None:
    done = commit_the_ledger(old, new)
    assert (done.returncode != 0) == bool(code), done.stderr.decode()
    assert (tmp_path / "sent").exists() == sent
    if sent:
        request = json.loads((tmp_path / "sent").read_bytes())
        assert base64.b64decode(request["content"]).decode() == new
        assert request["branch"] == "main"
        assert request.get("sha") == (None if old is None else "blob")


def test_what_commits_the_ledger_runs_no_code_of_ours_and_follows_the_deployment() -> None:
    job = workflow(ROOT / ".github/workflows/site.yml")["jobs"]["ledger"]
    assert job["needs"] == ["build", "deploy"]
    assert "refs/heads/main" in job["if"]
    assert [step["uses"].split("@")[0] for step in job["steps"] if "uses" in step] == ["actions/download-artifact"]
    assert not [step for step in job["steps"] if re.search(r"make|python|dossier (build|check)", step.get("run", ""))]


def test_tests_run_on_every_push_and_pull_request() -> None:
    test = workflow(ROOT / ".github/workflows/test.yml")
    assert test["on"] == {"push": None, "pull_request": None}
    assert [step["run"] for step in steps(ROOT / ".github/workflows/test.yml") if "run" in step] == [
        "make lint",
        "make site",
        ".ci/run",
    ]


class _Settings(yaml.SafeLoader):
    """mkdocs.yml with `!ENV [NAME, default]` read as its default."""


def _default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return loader.construct_sequence(node)[-1]


_Settings.add_constructor("!ENV", _default)


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Settings)
    return loaded


def test_the_settings_are_plain_ones_that_every_publisher_reads(settings: dict[str, Any]) -> None:
    assert not {"hooks", "strict"} & settings.keys()
    overrides = ROOT / settings["theme"]["custom_dir"]
    assert {path.name for path in overrides.rglob("*")} == {"main.html", "404.html"}
    for path in overrides.iterdir():  # blocks of the theme alone, no part of it
        assert re.search(r'^{% extends "(base|main)\.html" %}$', path.read_text("utf-8"), re.MULTILINE), path.name
    assert settings["theme"]["font"] is False
    # The publishers' own search is off: the pages bring theirs, the same with each.
    assert settings["plugins"] == [{"search": {"enabled": False}}]


def test_the_nav_names_the_hubs_alone(settings: dict[str, Any]) -> None:
    hubs = {next(iter(entry.values())) for entry in settings["nav"]}
    assert hubs == {path for path in render(sample()) if path.endswith("index.md") and path.count("/") < 2} - {
        "review/index.md",
        "q/index.md",
    }


def test_git_ignores_every_page_that_is_made() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    places = {
        f"/docs/{top}{'/' if rest else ''}" for top, _, rest in (path.partition("/") for path in render(sample()))
    }
    assert "/docs/quotes/" in places
    assert places - {*ignored} == set()


def test_no_extension_rewords_what_is_quoted(settings: dict[str, Any]) -> None:
    named = {name if isinstance(name, str) else next(iter(name)) for name in settings["markdown_extensions"]}
    assert named <= {"attr_list", "tables", "toc"}


def test_every_link_and_anchor_is_checked(settings: dict[str, Any]) -> None:
    assert set(settings["validation"]["links"].values()) == {"warn"}
    assert set(settings["validation"]["nav"].values()) == {"warn"}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_proves_each_download_and_names_no_index_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[a-z0-9.-]+==\S+", package) and "--hash=sha256:" in package for package in packages)
    assert not re.search(r"https?:|index|file:|(^|\s)/", text)


def test_the_locks_agree_and_hold_what_the_project_asks_for() -> None:
    pins = [
        set(re.findall(r"^([a-z0-9.-]+==[^\s]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)) for lock in LOCKS
    ]
    assert pins[0] < pins[1] < pins[2]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    named = {pin.split("==")[0] for pin in pins[0]}
    assert {re.split(r"[><=]", name)[0] for name in asked} <= named


def test_the_build_starts_from_the_ledger_that_the_run_before_it_committed() -> None:
    """A run that waited must not take the ledger of the push that started it: ids published meanwhile would vanish."""
    jobs = workflow(ROOT / ".github/workflows/site.yml")["jobs"]
    checkout = next(s for s in jobs["build"]["steps"] if "checkout" in s.get("uses", ""))
    assert checkout["with"]["ref"] == "${{ github.ref }}"
    assert jobs["ledger"]["env"]["BUILT"] == "${{ needs.build.outputs.commit }}"
    assert "GITHUB_SHA" not in str(jobs["ledger"])
