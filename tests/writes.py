"""Finds, in Python source, where guarded models are written: read from the syntax tree, nothing is run.

A call writes when its name is one of WRITES and what it is called on is a guarded model, a relation that
leads to one, a variable named after one, or a variable that was assigned from any of these. Queries in
between (`.filter(…)`, `.objects`, an index) change nothing. It is a heuristic, behind which the database's
own guards stand: a name made up at run time passes it.
"""

import ast
import re
from dataclasses import dataclass, field

METHODS = (
    *(
        "save",
        "delete",
        "create",
        "get_or_create",
        "update_or_create",
        "bulk_create",
        "bulk_update",
        "update",
    ),
    *("save_base", "_raw_delete", "_update", "_insert"),
)
WRITES = {*METHODS, *(f"a{name}" for name in METHODS)}
RAW_WRITE = re.compile(r"\s*(insert|update|delete|replace|truncate)\b", re.IGNORECASE)
# What is made of rows still is those rows, and what is found by a class is one of its rows.
OF_THEIR_ARGUMENTS = {"list", "tuple", "sorted", "reversed", "set", "next", "iter", "get_object_or_404"}


@dataclass(frozen=True)
class Guarded:
    """The names by which guarded models are known.

    `models`: their classes; `relations`: attributes that lead to them; `exits`: attributes that lead from
    them to models that are not guarded.
    """

    models: frozenset[str]
    relations: frozenset[str]
    exits: frozenset[str] = frozenset()

    @property
    def variables(self):
        """Names a variable for them has: in small letters, one or many."""
        words = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in self.models}
        return words | {f"{word}s" for word in words}


@dataclass
class _Reader(ast.NodeVisitor):
    guarded: Guarded
    found: list[tuple[int, str]] = field(default_factory=list)
    # per scope: name → whether it leads to a guarded model
    bound: list[dict[str, bool]] = field(default_factory=lambda: [{}])
    classes: list[str] = field(default_factory=list)

    def leads(self, node):
        """Whether an expression stands for a guarded model, its rows, or one of them."""
        match node:
            case ast.Name(id=name):
                return self.name_leads(name)
            case ast.Attribute(value=value, attr=attribute):
                if attribute in self.guarded.models | self.guarded.relations:
                    return True
                return attribute not in self.guarded.exits and self.leads(value)
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in OF_THEIR_ARGUMENTS:
                return any(self.leads(argument) for argument in arguments[:1])
            case ast.Call(func=ast.Attribute(attr="get_model"), args=arguments):
                return any(self.names_a_model(argument) for argument in arguments)
            case ast.Call(func=called):
                return self.leads(called)
            case ast.Subscript(value=value) | ast.Await(value=value) | ast.NamedExpr(value=value):
                return self.leads(value)
            case ast.BoolOp(values=values):
                return any(self.leads(value) for value in values)
            case ast.IfExp(body=body, orelse=orelse):
                return self.leads(body) or self.leads(orelse)
        return False

    def names_a_model(self, node):
        words = str(getattr(node, "value", "")).casefold().split(".")
        return any(name.casefold() in words for name in self.guarded.models)

    def name_leads(self, name):
        if name in self.guarded.models:
            return True
        if name in {"self", "cls"}:
            return any(own.startswith(tuple(self.guarded.models)) for own in self.classes[-1:])
        for scope in reversed(self.bound):
            if name in scope:
                return scope[name]
        words = name.lower()
        return any(words == word or words.endswith(f"_{word}") for word in self.guarded.variables)

    def bind(self, target, leads):
        match target:
            case ast.Name(id=name):
                # A name that says what it holds keeps its meaning, whatever it was assigned from.
                self.bound[-1][name] = leads or (name not in self.bound[-1] and self.name_leads(name))
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                for element in elements:
                    self.bind(element, leads)
            case ast.Starred(value=value):
                self.bind(value, leads)

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets:
            self.bind(target, self.leads(node.value))

    def visit_AnnAssign(self, node):
        if node.value:
            self.visit(node.value)
        self.bind(node.target, self.leads(node.annotation) or bool(node.value and self.leads(node.value)))

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.bind(node.target, self.leads(node.value))

    def visit_For(self, node):
        self.visit(node.iter)
        self.bind(node.target, self.leads(node.iter))
        for statement in [*node.body, *node.orelse]:
            self.visit(statement)

    # The names that ast.NodeVisitor calls.
    visit_AsyncFor = visit_For  # noqa: N815

    def _visit_comprehension(self, node):
        self.bound.append({})
        for generator in node.generators:
            self.visit(generator.iter)
            self.bind(generator.target, self.leads(generator.iter))
            for condition in generator.ifs:
                self.visit(condition)
        for part in ("key", "value", "elt"):
            if hasattr(node, part):
                self.visit(getattr(node, part))
        self.bound.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_comprehension  # noqa: N815

    def _visit_function(self, node):
        self.bound.append({})
        for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
            if argument.annotation is not None and self.leads(argument.annotation):
                self.bound[-1][argument.arg] = True
        self.generic_visit(node)
        self.bound.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _visit_function  # noqa: N815

    def visit_ClassDef(self, node):
        self.classes.append(node.name)
        self.bound.append({})
        self.generic_visit(node)
        self.bound.pop()
        self.classes.pop()

    def visit_Call(self, node):
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(value=value, attr="update") if node.args:
                pass  # a set's or a dictionary's: a queryset's takes keywords alone
            case ast.Attribute(value=value, attr=attribute) if attribute in WRITES and self.leads(value):
                self.found.append((node.lineno, ast.unparse(node.func)))
            case ast.Attribute(attr="execute" | "executemany" | "raw"):
                self.note_raw_write(node)

    def note_raw_write(self, node):
        for argument in node.args[:1]:
            text = argument.values[0] if isinstance(argument, ast.JoinedStr) and argument.values else argument
            if isinstance(text, ast.Constant) and RAW_WRITE.match(str(text.value)):
                self.found.append((node.lineno, f"raw SQL: {str(text.value).strip()[:40]}"))


def writes_in(source, guarded):
    """Every write of a guarded model in `source`, as (line, what is called), in order of lines."""
    reader = _Reader(guarded)
    reader.visit(ast.parse(source))
    return sorted(reader.found)
