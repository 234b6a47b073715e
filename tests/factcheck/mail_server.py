"""A mail server for tests: small, real enough for smtplib, and as unhelpful as it is told to be."""

import socketserver
import threading
from contextlib import contextmanager


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps what it takes in `taken`: (to, message). `refuse`: addresses it turns down, once each.

    `drop`: addresses whose connection it breaks after the message was taken, before it says so.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.taken, self.refuse, self.drop = [], set(), set()

    @property
    def port(self):
        return self.server_address[1]


class Session(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(" ")[0].upper().split(":")[0]
            if not getattr(self, f"on_{verb.lower()}", self.on_other)(line):
                return

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())
        return True

    def on_other(self, line):
        return self.say("250 fine")

    def on_quit(self, line):
        self.say("221 bye")

    def on_rcpt(self, line):
        self.to = line[line.index("<") + 1 : line.index(">")]
        if self.to in self.server.refuse:
            self.server.refuse.remove(self.to)
            return self.say("550 no such person today")
        return self.say("250 fine")

    def on_data(self, line):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        self.server.taken.append((self.to, b"".join(lines)))
        if self.to in self.server.drop:
            return False
        return self.say("250 taken")


@contextmanager
def mail_server(settings):
    """A server that Django's mail goes to inside."""
    server = MailServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
