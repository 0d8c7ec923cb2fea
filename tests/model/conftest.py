"""What the tests of a language model share: llm in a folder of its own, a server, and a model that answers."""

from collections.abc import Iterator

import llm
import pytest

from tests.model.server import Server, serving


@pytest.fixture(autouse=True)
def llm_folder(tmp_path, monkeypatch):
    """Keep llm's own files in the test's folder, with no plugin of this machine."""
    folder = tmp_path / "llm"
    monkeypatch.setenv("LLM_USER_PATH", str(folder))
    for name in ("OPENAI_API_KEY", "LLM_MODEL", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def server(llm_folder) -> Iterator[Server]:
    with serving(llm_folder) as running:
        yield running


class Answering(llm.Model):
    """A model in this process that says what it was told to say, and remembers what it was asked."""

    model_id = "answering"
    can_stream = True

    def __init__(self):
        self.answers = []
        self.asked = []

    def execute(self, prompt, stream, response, conversation):
        self.asked.append((prompt.system, prompt.prompt))
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        yield from (answer[i : i + 5] for i in range(0, len(answer), 5))


@pytest.fixture
def answering() -> Iterator[Answering]:
    """Register a model with llm, as a plugin does."""
    from llm.plugins import load_plugins, pm

    load_plugins()
    model = Answering()

    class Plugin:
        __name__ = "Plugin"

        @llm.hookimpl
        def register_models(self, register):
            register(model, aliases=("said",))

    plugin = Plugin()
    pm.register(plugin)
    yield model
    pm.unregister(plugin)
