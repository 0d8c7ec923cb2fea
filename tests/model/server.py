"""A server on loopback that speaks OpenAI's protocol and misbehaves as it is told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

MODEL = "loopback"


@dataclass
class Reply:
    """What the next request is answered with: a text in pieces, or trouble."""

    text: str = ""
    status: int = 200
    body: str = ""
    cut_after: int = -1
    """Pieces after which the connection is dropped."""
    wait_before: bool = False
    wait_after: int = -1
    """Pieces after which nothing more comes until the server is let go."""
    endless: bool = False
    made: Callable[[dict[str, Any]], str] | None = None
    """Makes the text from the request."""

    @property
    def pieces(self) -> list[str]:
        return [self.text[i : i + 7] for i in range(0, len(self.text), 7)]


@dataclass
class Server:
    """What was asked, and what will be answered."""

    replies: list[Reply] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    go_on: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)
    """Set once a reply waits."""
    closed: threading.Event = field(default_factory=threading.Event)
    """Set once somebody hung up on a reply."""
    address: str = ""

    def will_say(self, *texts: str | Reply) -> None:
        self.replies += [text if isinstance(text, Reply) else Reply(text) for text in texts]

    @property
    def sent(self) -> str:
        return json.dumps(self.asked, ensure_ascii=False)


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve, and write the file by which ``llm`` knows the server into its folder."""
    server = Server()
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    server.address = f"http://127.0.0.1:{listening.server_address[1]}"
    write_models(folder, server.address)
    try:
        yield server
    finally:
        server.go_on.set()
        listening.shutdown()
        listening.server_close()
        thread.join()


def write_models(folder: Path, address: str) -> None:
    """Make a server known to ``llm``, once without a key and once with."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = "\n".join(
        f"- model_id: {name}\n  model_name: small\n  api_base: {address}/v1\n  aliases: [{alias}]{key}"
        for name, alias, key in ((MODEL, "loop", ""), ("keyed", "with-key", "\n  api_key_name: loopback-key"))
    )
    (folder / "extra-openai-models.yaml").write_text(rows + "\n", encoding="utf-8")


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:  # noqa: C901 - one class
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_arguments: Any) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            reply = server.replies.pop(0) if server.replies else Reply("Hello.")
            reply.text = reply.made(server.asked[-1]) if reply.made else reply.text
            self.close_connection = True
            try:
                self._reply(reply)
            except OSError:
                server.closed.set()

        def _reply(self, reply: Reply) -> None:
            if reply.status != 200:
                body = (reply.body or '{"error": {"message": "no"}}').encode()
                self._head(reply.status, "application/json", len(body))
                self.wfile.write(body)
                return
            if reply.wait_before:
                self._wait()
            self._head(200, "text/event-stream", None)
            for number, piece in enumerate(self._said(reply)):
                if number == reply.cut_after:
                    self.connection.close()
                    return
                if number == reply.wait_after:
                    self._wait()
                self._chunk(_event(piece))
            self._chunk("data: [DONE]\n\n")
            self.wfile.write(b"0\r\n\r\n")

        def _said(self, reply: Reply) -> Iterator[str]:
            yield from reply.pieces
            while reply.endless and not server.go_on.is_set():
                yield "and so on "

        def _wait(self) -> None:
            server.waiting.set()
            server.go_on.wait(30)

        def _head(self, status: int, kind: str, length: int | None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if length is None:
                self.send_header("Transfer-Encoding", "chunked")
            else:
                self.send_header("Content-Length", str(length))
            self.end_headers()

        def _chunk(self, text: str) -> None:
            data = text.encode()
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            self.wfile.flush()

    return Handler


def _event(text: str) -> str:
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
    row = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "small", "choices": [choice]}
    return f"data: {json.dumps(row)}\n\n"
