use super::PatentNumber;

/// Why a text is no [`PatentNumber`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PatentNumberError {
    #[error("The patent number is empty. Write it like {example}.", example = PatentNumber::EXAMPLE)]
    Empty,
    #[error("The patent number is longer than {max} characters.", max = PatentNumber::MAX_CHARS)]
    TooLong,
    #[error("This is not the form of a patent number. Write it like {example}.", example = PatentNumber::EXAMPLE)]
    Shape,
    #[error(
        "This is the number of a publication, not of a patent. Write the patent number, like {example}.",
        example = PatentNumber::EXAMPLE
    )]
    PublicationNumber,
    #[error("The year {year:02} of the patent number is not between {first} and {last}.")]
    YearOutOfRange { year: u16, first: u16, last: u16 },
    #[error("The character {0} of the patent number stands for no kind of patent.")]
    UnknownKind(char),
    #[error("The check digit of the patent number is missing. It should be {expected}.")]
    CheckDigitMissing { expected: char },
    #[error("The check digit of the patent number should be {expected}, not {found}.")]
    CheckDigit { expected: char, found: char },
}
