use super::PublicationNumber;
use crate::PatentKind;

/// Why a text is no [`PublicationNumber`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PublicationNumberError {
    #[error("The publication number is empty. Write it like {example}.", example = PublicationNumber::EXAMPLE)]
    Empty,
    #[error("The publication number is longer than {max} characters.", max = PublicationNumber::MAX_CHARS)]
    TooLong,
    #[error("This is not the form of a publication number. Write it like {example}.", example = PublicationNumber::EXAMPLE)]
    Shape,
    #[error("The year {year:02} of the publication number is not between {first} and {last}.")]
    YearOutOfRange { year: u16, first: u16, last: u16 },
    #[error("The character {0} of the publication number stands for no kind of patent.")]
    UnknownKind(char),
    #[error(
        "The kind code of the publication number is missing. Write it like {example}.",
        example = PublicationNumber::EXAMPLE
    )]
    CodeMissing,
    #[error("There is no kind code {0}.")]
    UnknownCode(char),
    #[error("The kind code {code} does not belong to a number of the kind {kind}.")]
    OtherKind { code: char, kind: PatentKind },
}
