"""What people type, read and validated; nothing here writes anything."""

from articles.forms.acts import (
    ActForm,
    ApprovalForm,
    CorrectionForm,
    MinuteForm,
    ReasonForm,
    RestoreForm,
    RetractionForm,
)
from articles.forms.drafts import AuthorsForm, DraftForm, NewArticleForm, SectionForm, SectionFormSet
from articles.forms.fields import LinesField, LocalMinuteField, UploadsField
from articles.forms.sharing import ShareForm
from articles.forms.uploads import ImportForm, counts_of, refuse_size, text_of

__all__ = [
    "ActForm",
    "ApprovalForm",
    "AuthorsForm",
    "CorrectionForm",
    "DraftForm",
    "ImportForm",
    "LinesField",
    "LocalMinuteField",
    "MinuteForm",
    "NewArticleForm",
    "ReasonForm",
    "RestoreForm",
    "RetractionForm",
    "SectionForm",
    "SectionFormSet",
    "ShareForm",
    "UploadsField",
    "counts_of",
    "refuse_size",
    "text_of",
]
