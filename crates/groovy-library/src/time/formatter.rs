//! `DateTimeFormatter`: its parts, from patterns and as the standard ones.

use entente_groovy_vm::{Fault, Heap};

use super::units::Field;
use super::zone::Zone;
use crate::support::java::JavaValue;

/// How a number shows its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `NOT_NEGATIVE`, of fixed width.
    Never,
    /// `NORMAL`.
    Normal,
    /// `EXCEEDS_PAD`: a plus when there are more digits than the smallest number of them.
    ExceedsPad,
}

/// One part of a formatter.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Text as it is.
    Literal(String),
    /// A number of `min` to `max` digits.
    Number { field: Field, min: usize, max: usize, sign: Sign },
    /// The last two digits of a year from 2000 to 2099.
    TwoDigitYear,
    /// The fraction of a second; with a point when `dot`.
    Fraction { min: usize, max: usize, dot: bool },
    /// A name: short, full or narrow by count of letters (3, 4, 5).
    Name { field: Field, letters: usize },
    /// `+02:00` in one of the shapes of `X`, `x`, `Z`: letters, the text for zero.
    Offset { letters: usize, zero: &'static str },
    /// `GMT+2` (one letter) or `GMT+02:00` (four).
    GmtOffset(usize),
    /// `Europe/Berlin`.
    ZoneId,
    /// `CET` or its full name.
    ZoneName(usize),
    /// Quarter of the year, by count of letters.
    Quarter(usize),
    /// Number of the day in a week that starts on Sunday (`e`, `c`).
    LocalDay(usize),
    /// Year of the week-based calendar (US: weeks start on Sunday, the first has January 1st).
    WeekYear(usize),
    /// Week of that year.
    WeekOfYear(usize),
    /// Week of the month.
    WeekOfMonth(usize),
    /// ISO's week-based year and week, for `ISO_WEEK_DATE`.
    IsoWeekYear,
    /// ISO's week.
    IsoWeek,
    /// An instant as `Instant.toString` writes it.
    Instant,
    /// Parts left out when their values are missing.
    Optional(Vec<Item>),
    /// The next part, padded with spaces.
    Pad(usize, Box<Item>),
}

/// `java.time.format.DateTimeFormatter`.
#[derive(Clone, Debug)]
pub(crate) struct Formatter {
    /// Its parts.
    pub items: Vec<Item>,
    /// Whether letters count the same in both cases when reading.
    pub ignore_case: bool,
    /// The zone it shows points in time in.
    pub zone: Option<Zone>,
    /// What it was made from.
    pub source: String,
}

impl JavaValue for Formatter {
    fn class(&self) -> &str {
        "java.time.format.DateTimeFormatter"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.source.clone())
    }
}

fn number(field: Field, letters: usize) -> Item {
    if letters == 1 {
        return Item::Number { field, min: 1, max: 19, sign: Sign::Normal };
    }
    Item::Number { field, min: letters, max: letters, sign: Sign::Never }
}

fn too_many(letter: char) -> Fault {
    Fault::illegal_argument(format!("Too many pattern letters: {letter}"))
}

/// The part that letters of a pattern stand for.
fn item(letter: char, letters: usize) -> Result<Item, Fault> {
    let at_most = |most: usize| if letters > most { Err(too_many(letter)) } else { Ok(()) };
    let name_or_number = |field: Field| match letters {
        1 | 2 => Ok(number(field, letters)),
        3..=5 => Ok(Item::Name { field, letters }),
        _ => Err(too_many(letter)),
    };
    Ok(match letter {
        'G' => {
            at_most(5)?;
            Item::Name { field: Field::Era, letters: letters.max(3) }
        }
        'u' | 'y' if letters == 2 => Item::TwoDigitYear,
        'u' | 'y' => {
            at_most(19)?;
            let field = if letter == 'u' { Field::Year } else { Field::YearOfEra };
            let sign = if letters < 4 { Sign::Normal } else { Sign::ExceedsPad };
            Item::Number { field, min: letters, max: 19, sign }
        }
        'D' => {
            at_most(3)?;
            if letters == 3 {
                number(Field::DayOfYear, 3)
            } else {
                Item::Number { field: Field::DayOfYear, min: letters, max: 3, sign: Sign::Never }
            }
        }
        'M' | 'L' => name_or_number(Field::MonthOfYear)?,
        'Q' | 'q' => {
            at_most(5)?;
            Item::Quarter(letters)
        }
        'Y' => Item::WeekYear(letters),
        'w' => {
            at_most(2)?;
            Item::WeekOfYear(letters)
        }
        'W' => {
            at_most(1)?;
            Item::WeekOfMonth(letters)
        }
        'E' => {
            at_most(5)?;
            Item::Name { field: Field::DayOfWeek, letters: letters.max(3) }
        }
        'e' | 'c' => {
            at_most(5)?;
            match letters {
                1 | 2 => Item::LocalDay(letters),
                _ => Item::Name { field: Field::DayOfWeek, letters },
            }
        }
        'F' => {
            at_most(1)?;
            number(Field::AlignedDayOfWeekInMonth, 1)
        }
        'a' => {
            at_most(1)?;
            Item::Name { field: Field::AmPmOfDay, letters: 3 }
        }
        'd' | 'h' | 'H' | 'k' | 'K' | 'm' | 's' => {
            at_most(2)?;
            let field = match letter {
                'd' => Field::DayOfMonth,
                'h' => Field::ClockHourOfAmPm,
                'H' => Field::HourOfDay,
                'k' => Field::ClockHourOfDay,
                'K' => Field::HourOfAmPm,
                'm' => Field::MinuteOfHour,
                _ => Field::SecondOfMinute,
            };
            number(field, letters)
        }
        'S' => {
            at_most(9)?;
            Item::Fraction { min: letters, max: letters, dot: false }
        }
        'n' | 'A' | 'N' => {
            at_most(19)?;
            let field = match letter {
                'n' => Field::NanoOfSecond,
                'A' => Field::MilliOfDay,
                _ => Field::NanoOfDay,
            };
            Item::Number { field, min: letters, max: 19, sign: Sign::Never }
        }
        'V' if letters == 2 => Item::ZoneId,
        'V' => return Err(Fault::illegal_argument("Pattern letter count must be 2: V")),
        'z' | 'v' => {
            at_most(4)?;
            Item::ZoneName(letters)
        }
        'O' if letters == 1 || letters == 4 => Item::GmtOffset(letters),
        'O' => return Err(Fault::illegal_argument("Pattern letter count must be 1 or 4: O")),
        'X' => {
            at_most(5)?;
            Item::Offset { letters, zero: "Z" }
        }
        'x' => {
            at_most(5)?;
            let zero = ["+00", "+0000", "+00:00", "+0000", "+00:00"][letters - 1];
            Item::Offset { letters, zero }
        }
        'Z' => match letters {
            1..=3 => Item::Offset { letters: 2, zero: "+0000" },
            4 => Item::GmtOffset(4),
            5 => Item::Offset { letters: 3, zero: "Z" },
            _ => return Err(too_many('Z')),
        },
        _ => return Err(Fault::illegal_argument(format!("Unknown pattern letter: {letter}"))),
    })
}

/// `DateTimeFormatter.ofPattern`.
///
/// # Errors
/// `IllegalArgumentException` in Java's words.
pub(crate) fn of_pattern(pattern: &str) -> Result<Formatter, Fault> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut open: Vec<Vec<Item>> = vec![Vec::new()];
    let mut pad: Option<usize> = None;
    let mut at = 0;
    let push = |open: &mut Vec<Vec<Item>>, pad: &mut Option<usize>, item: Item| {
        let item = match pad.take() {
            Some(width) => Item::Pad(width, Box::new(item)),
            None => item,
        };
        if let Some(items) = open.last_mut() {
            items.push(item);
        }
    };
    while at < chars.len() {
        let c = chars[at];
        match c {
            'A'..='Z' | 'a'..='z' => {
                let letters = chars[at..].iter().take_while(|other| **other == c).count();
                at += letters;
                if c == 'p' {
                    pad = Some(letters);
                    continue;
                }
                push(&mut open, &mut pad, item(c, letters)?);
                continue;
            }
            '\'' => {
                let mut text = String::new();
                at += 1;
                loop {
                    match (chars.get(at), chars.get(at + 1)) {
                        (Some('\''), Some('\'')) => {
                            text.push('\'');
                            at += 2;
                        }
                        (Some('\''), _) => break,
                        (Some(c), _) => {
                            text.push(*c);
                            at += 1;
                        }
                        (None, _) => {
                            return Err(Fault::illegal_argument(format!(
                                "Pattern ends with an incomplete string literal: {pattern}"
                            )));
                        }
                    }
                }
                push(&mut open, &mut pad, Item::Literal(if text.is_empty() { "'".into() } else { text }));
            }
            '[' => open.push(Vec::new()),
            ']' => {
                if open.len() < 2 {
                    return Err(Fault::illegal_argument("Pattern invalid as it contains ] without previous ["));
                }
                let items = open.pop().unwrap_or_default();
                push(&mut open, &mut pad, Item::Optional(items));
            }
            '{' | '}' | '#' => {
                return Err(Fault::illegal_argument(format!("Pattern includes reserved character: '{c}'")));
            }
            _ => push(&mut open, &mut pad, Item::Literal(c.to_string())),
        }
        at += 1;
    }
    while open.len() > 1 {
        let items = open.pop().unwrap_or_default();
        push(&mut open, &mut pad, Item::Optional(items));
    }
    let items = open.pop().unwrap_or_default();
    Ok(Formatter { items, ignore_case: false, zone: None, source: pattern.to_owned() })
}

fn two(field: Field) -> Item {
    number(field, 2)
}

fn literal(text: &str) -> Item {
    Item::Literal(text.to_owned())
}

fn iso_date() -> Vec<Item> {
    let year = Item::Number { field: Field::Year, min: 4, max: 10, sign: Sign::ExceedsPad };
    vec![year, literal("-"), two(Field::MonthOfYear), literal("-"), two(Field::DayOfMonth)]
}

fn iso_time() -> Vec<Item> {
    vec![
        two(Field::HourOfDay),
        literal(":"),
        two(Field::MinuteOfHour),
        Item::Optional(vec![
            literal(":"),
            two(Field::SecondOfMinute),
            Item::Optional(vec![Item::Fraction { min: 0, max: 9, dot: true }]),
        ]),
    ]
}

fn iso_date_time() -> Vec<Item> {
    [iso_date(), vec![literal("T")], iso_time()].concat()
}

const OFFSET: Item = Item::Offset { letters: 5, zero: "Z" };

fn region() -> Item {
    Item::Optional(vec![literal("["), Item::ZoneId, literal("]")])
}

/// A standard formatter by the name of its constant.
pub(crate) fn standard(name: &str) -> Option<Formatter> {
    let mut ignore_case = true;
    let items = match name {
        "ISO_LOCAL_DATE" => iso_date(),
        "ISO_LOCAL_TIME" => iso_time(),
        "ISO_LOCAL_DATE_TIME" => iso_date_time(),
        "ISO_OFFSET_DATE" => [iso_date(), vec![OFFSET]].concat(),
        "ISO_OFFSET_TIME" => [iso_time(), vec![OFFSET]].concat(),
        "ISO_OFFSET_DATE_TIME" => [iso_date_time(), vec![OFFSET]].concat(),
        "ISO_ZONED_DATE_TIME" => [iso_date_time(), vec![OFFSET, region()]].concat(),
        "ISO_DATE" => [iso_date(), vec![Item::Optional(vec![OFFSET])]].concat(),
        "ISO_TIME" => [iso_time(), vec![Item::Optional(vec![OFFSET])]].concat(),
        "ISO_DATE_TIME" => [iso_date_time(), vec![Item::Optional(vec![OFFSET, region()])]].concat(),
        "ISO_INSTANT" => vec![Item::Instant],
        "BASIC_ISO_DATE" => {
            let year = number(Field::Year, 4);
            let offset = Item::Offset { letters: 4, zero: "Z" };
            vec![year, two(Field::MonthOfYear), two(Field::DayOfMonth), Item::Optional(vec![offset])]
        }
        "ISO_ORDINAL_DATE" => {
            let year = Item::Number { field: Field::Year, min: 4, max: 10, sign: Sign::ExceedsPad };
            vec![year, literal("-"), number(Field::DayOfYear, 3), Item::Optional(vec![OFFSET])]
        }
        "ISO_WEEK_DATE" => vec![
            Item::IsoWeekYear,
            literal("-W"),
            Item::IsoWeek,
            literal("-"),
            number(Field::DayOfWeek, 1),
            Item::Optional(vec![OFFSET]),
        ],
        "RFC_1123_DATE_TIME" => {
            ignore_case = true;
            vec![
                Item::Optional(vec![Item::Name { field: Field::DayOfWeek, letters: 3 }, literal(", ")]),
                Item::Number { field: Field::DayOfMonth, min: 1, max: 2, sign: Sign::Never },
                literal(" "),
                Item::Name { field: Field::MonthOfYear, letters: 3 },
                literal(" "),
                number(Field::Year, 4),
                literal(" "),
                two(Field::HourOfDay),
                literal(":"),
                two(Field::MinuteOfHour),
                Item::Optional(vec![literal(":"), two(Field::SecondOfMinute)]),
                literal(" "),
                Item::Offset { letters: 2, zero: "GMT" },
            ]
        }
        _ => return None,
    };
    Some(Formatter { items, ignore_case, zone: None, source: name.to_owned() })
}

/// The patterns of `ofLocalizedDate` and `ofLocalizedTime` in US English: full, long, medium, short.
pub(crate) const LOCALIZED_DATES: [&str; 4] = ["EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy"];
/// See [`LOCALIZED_DATES`].
pub(crate) const LOCALIZED_TIMES: [&str; 4] = ["h:mm:ss a zzzz", "h:mm:ss a z", "h:mm:ss a", "h:mm a"];
