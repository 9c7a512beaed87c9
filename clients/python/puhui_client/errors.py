from .generated.models import FieldProblem, Problem
from .generated.types import Unset


class ProblemError(Exception):
    """The service's own answer that a request was not done, and why (RFC 9457), in the language that was asked for."""

    def __init__(self, problem: Problem, retry_after: int | None = None) -> None:
        super().__init__(f"{problem.code}: {problem.detail}")
        self.problem = problem
        """In how many seconds the same request may be sent again; None: not without looking first."""
        self.retry_after = retry_after

    @property
    def code(self) -> str:
        """What programs compare; a newer service may have others than the catalogue had."""
        return self.problem.code

    @property
    def status(self) -> int:
        return self.problem.status

    @property
    def errors(self) -> list[FieldProblem]:
        """Where in the request the mistakes are."""
        return [] if isinstance(self.problem.errors, Unset) else self.problem.errors


class UnexpectedAnswer(Exception):
    """Somebody answered, but not as Puhui does: a proxy's page, or an answer that was cut off. Whether the request was done
    is unknown."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP {status}, and not what Puhui answers")
        self.status = status
