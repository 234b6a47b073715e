"""Headers that every answer of the house carries."""

PUBLIC_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
FRAMED_POLICY = PUBLIC_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
# The admin's theme (unfold with Alpine) evaluates expressions and writes styles into the page; under
# /admin/ the policy is as strict as that allows.
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)
# The link of an expert, or to a preview, opens without a log-in: its address is the key, so it is told to
# nobody and kept nowhere.
LINK_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
LINKS = ("/expert/", "/preview/")
PERMISSIONS = "camera=(), microphone=(), geolocation=(), browsing-topics=()"


class SecurityHeaders:
    """Set the content security policy and its kin, unless the view has set its own."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Answer the request, then add what is missing."""
        response = self.get_response(request)
        # The readers' page as a preview holds it in its frame: the readers' policy but for who may frame it.
        is_framed = response.get("X-Frame-Options") == "SAMEORIGIN"
        policy = ADMIN_POLICY if request.path.startswith("/admin/") else PUBLIC_POLICY
        if is_framed:
            policy = FRAMED_POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if is_framed or request.path.startswith(LINKS):
            for name, value in LINK_HEADERS.items():
                response.headers[name] = value
        return response
