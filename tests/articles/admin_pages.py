"""The admin as a person with a browser uses it: sign in, open a page, send back what its form holds."""

import html
import re

from django.urls import reverse

from articles.models import Revision

INPUT = re.compile(r"<input\b[^>]*>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
TEXTAREA = re.compile(r'<textarea\b[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', re.DOTALL)
SELECT = re.compile(r"<select\b([^>]*)>(.*?)</select>", re.DOTALL)
OPTION = re.compile(r'<option value="([^"]*)"( selected)?')
BLANK = re.compile(r"<template\b.*?</template>", re.DOTALL)
NOTICE = re.compile(r'<div class="nr-notice nr-notice--bad"[^>]*>(.*?)</div>', re.DOTALL)
TOLD = re.compile(r'<div class="errornote[^"]*">(.*?)</div>', re.DOTALL)


def change_page(thing):
    """The address of a row's page."""
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])


def act_page(revision, name):
    """The address of an act on a text."""
    return reverse("admin:articles_revision_act", args=[revision.pk, name])


def page(client, address, status=200):
    """A page's HTML."""
    response = client.get(address)
    assert response.status_code == status, address
    return response.content.decode()


def typed(source):
    """What the form with the text sends if nothing is touched: {name: value}."""
    form = BLANK.sub("", source[source.index('id="text"') :]).split("</form>")[0]
    data = {}
    for tag in INPUT.findall(form):
        attributes = dict(ATTRIBUTE.findall(tag))
        if "name" in attributes and attributes.get("type") != "checkbox":
            data[attributes["name"]] = html.unescape(attributes.get("value", ""))
    for name, value in TEXTAREA.findall(form):
        data[name] = html.unescape(value)
    for tag, options in SELECT.findall(form):
        offered = OPTION.findall(options)
        chosen = [value for value, selected in offered if selected]
        if "multiple" not in tag:
            chosen = chosen or [value for value, _ in offered]  # a browser shows the first one, and sends it
            data[dict(ATTRIBUTE.findall(tag))["name"]] = chosen[0]
    return data


def save(client, revision, **changes):
    """Open a draft, change fields (`sections_0_text` for sections-0-text), and save it."""
    address = change_page(revision)
    data = typed(page(client, address))
    for name, value in changes.items():
        data[re.sub(r"^sections_(\w+?)_", r"sections-\1-", name)] = value
    return client.post(address, data)


def told(response):
    """The refusals and errors a page shows, as one line of text each."""
    source = response.content.decode()
    lines = [line for block in (*NOTICE.findall(source), *TOLD.findall(source)) for line in _lines(block)]
    return [line for line in lines if line]


def _lines(block):
    return [
        html.unescape(re.sub(r"<[^>]+>", "", part)).strip() for part in re.split(r"</?(?:li|ul|p)>", block)
    ]


def again(revision):
    """The text as it stands in the database now."""
    return Revision.objects.get(pk=revision.pk)
