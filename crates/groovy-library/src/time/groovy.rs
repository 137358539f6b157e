//! What Groovy adds to the classes of `java.time`: operators, `upto`, texts, the way to `Date`.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};

use super::args::{default_zone, give, month, temporal, unit, whole, zone};
use super::making::get_at;
use super::methods::duration_between;
use super::temporal::{Temporal, date_of};
use super::units::{Field, Unit};
use super::zone::out_of_range;
use crate::support::java::{fits, object};
use crate::support::{done, missing, text};

/// What `+ 1`, `++` and `upto` count in.
fn own_unit(value: &Temporal) -> Option<Unit> {
    Some(match value {
        Temporal::Date(_) => Unit::Days,
        Temporal::Year(_) => Unit::Years,
        Temporal::YearMonth(_) => Unit::Months,
        Temporal::MonthDay(_) => return None,
        _ => Unit::Seconds,
    })
}

fn step(machine: &mut Machine, this: Value, by: i64) -> HostResult {
    let value = fits!(temporal(machine, this));
    let unit = fits!(own_unit(&value));
    give(machine, value.plus(by, unit))
}

/// `value + 3`.
fn plus(machine: &mut Machine, this: Value, args: &[Value], sign: i64) -> HostResult {
    let [amount] = args else { return missing() };
    let amount = fits!(whole(machine, *amount));
    step(machine, this, amount * sign)
}

/// `a - b` of two dates, which Groovy has not; and `a >> b`, the way from one to the other.
fn distance(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [end] = args else { return missing() };
    let (start, end) = (fits!(temporal(machine, this)), fits!(temporal(machine, *end)));
    match (&start, &end) {
        (Temporal::Date(a), Temporal::Date(b)) => {
            let (years, months, days) = super::arithmetic::period_between(*a, *b)?;
            super::args::give_period(machine, years, months, days)
        }
        (Temporal::Year(a), Temporal::Year(b)) => super::args::give_period(machine, b - a, 0, 0),
        (Temporal::YearMonth(_), Temporal::YearMonth(_)) => {
            let months = start.until(&end, Unit::Months)? as i32;
            super::args::give_period(machine, months / 12, months % 12, 0)
        }
        _ => duration_between(machine, &start, &end),
    }
}

/// `date << time`, `year << month` and the other ways to put parts together.
fn join(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let this = fits!(temporal(machine, this));
    if let Some(zone) = zone(machine, *other) {
        return match (this, zone.fixed) {
            (Temporal::DateTime(local), Some(offset)) => give(machine, Ok(Temporal::Offset(local, offset))),
            (Temporal::DateTime(local), None) => give(machine, Temporal::zoned(local, zone, None)),
            (Temporal::Time(time), Some(offset)) => give(machine, Ok(Temporal::OffsetTime(time, offset))),
            _ => missing(),
        };
    }
    let made = match (this, temporal(machine, *other)) {
        (Temporal::Date(date), Some(Temporal::Time(time))) | (Temporal::Time(time), Some(Temporal::Date(date))) => {
            Ok(Temporal::DateTime(date.to_datetime(time)))
        }
        (Temporal::Date(date), Some(Temporal::OffsetTime(time, offset)))
        | (Temporal::OffsetTime(time, offset), Some(Temporal::Date(date))) => {
            Ok(Temporal::Offset(date.to_datetime(time), offset))
        }
        (Temporal::Year(year), Some(Temporal::MonthDay(day)))
        | (Temporal::MonthDay(day), Some(Temporal::Year(year))) => {
            date_of(i64::from(year), i64::from(day.month()), i64::from(day.day())).map(Temporal::Date)
        }
        (Temporal::MonthDay(day), None) => {
            let year = fits!(whole(machine, *other));
            date_of(year, i64::from(day.month()), i64::from(day.day())).map(Temporal::Date)
        }
        (Temporal::YearMonth(start), None) => {
            let day = fits!(whole(machine, *other));
            date_of(i64::from(start.year()), i64::from(start.month()), day).map(Temporal::Date)
        }
        (Temporal::Year(year), None) => {
            let month = fits!(month(machine, *other));
            date_of(i64::from(year), month, 1).map(Temporal::YearMonth)
        }
        _ => return missing(),
    };
    give(machine, made)
}

/// `upto` and `downto`.
struct Count {
    next: Temporal,
    end: Temporal,
    unit: Unit,
    by: i64,
    closure: Value,
}

impl Task for Count {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        use crate::support::java::JavaValue as _;
        machine.charge(1)?;
        match self.next.order(&self.end) {
            Some(order) if (order as i64) * self.by <= 0 => {
                let item = object(machine, self.next.clone());
                self.next = self.next.plus(self.by, self.unit)?;
                Ok(Step::Call(self.closure, vec![item]))
            }
            _ => Ok(Step::Return(Value::Null)),
        }
    }
}

fn count(machine: &mut Machine, this: Value, args: &[Value], by: i64) -> HostResult {
    use crate::support::java::JavaValue as _;
    let start = fits!(temporal(machine, this));
    let (end, of, closure) = match args {
        [end, closure] => (*end, fits!(own_unit(&start)), *closure),
        [end, of, closure] => (*end, fits!(unit(machine, *of)), *closure),
        _ => return missing(),
    };
    let end = fits!(temporal(machine, end));
    if (fits!(start.order(&end)) as i64) * by > 0 {
        let (name, way) = if by > 0 { ("upto()", "earlier") } else { ("downto()", "later") };
        let (shown_end, shown_start) = (end.text(&machine.heap), start.text(&machine.heap));
        return Err(Fault::new(
            "groovy.lang.GroovyRuntimeException",
            format!(
                "The argument ({}) to {name} cannot be {way} than the value ({}) it's called on.",
                shown_end.unwrap_or_default(),
                shown_start.unwrap_or_default()
            ),
        ));
    }
    Ok(Outcome::Task(Box::new(Count { next: start, end, unit: of, by, closure })))
}

fn to_date(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let value = fits!(temporal(machine, this));
    let zone = default_zone(machine);
    let at = match &value {
        Temporal::Date(date) => Temporal::zoned(date.to_datetime(jiff::civil::Time::midnight()), zone, None)?.instant(),
        Temporal::DateTime(local) => Temporal::zoned(*local, zone, None)?.instant(),
        _ => value.instant(),
    };
    done(machine.heap.date(fits!(at).as_nanosecond().div_euclid(1_000_000) as i64))
}

/// A text by an ISO formatter: `dateString`, `timeString`, `dateTimeString`.
fn iso_text(machine: &mut Machine, this: Value, name: &str) -> HostResult {
    let value = fits!(temporal(machine, this));
    let formatter = fits!(super::formatter::standard(name));
    let written = fits!(formatter.print(&value).ok());
    text(machine, written)
}

/// The methods that Groovy adds.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("plus", |m, t, a| plus(m, t, a, 1)),
    ("minus", |m, t, a| plus(m, t, a, -1)),
    ("next", |m, t, _| step(m, t, 1)),
    ("previous", |m, t, _| step(m, t, -1)),
    ("rightShift", distance),
    ("leftShift", join),
    ("upto", |m, t, a| count(m, t, a, 1)),
    ("downto", |m, t, a| count(m, t, a, -1)),
    ("getAt", get_at),
    ("toDate", to_date),
    ("toCalendar", |m, t, _| {
        let value = fits!(temporal(m, t));
        let zone = match &value {
            Temporal::Zoned(_, _, zone) => zone.clone(),
            _ => default_zone(m),
        };
        let at = match &value {
            Temporal::Date(date) => {
                Temporal::zoned(date.to_datetime(jiff::civil::Time::midnight()), zone.clone(), None)?.instant()
            }
            Temporal::DateTime(local) => Temporal::zoned(*local, zone.clone(), None)?.instant(),
            _ => value.instant(),
        };
        crate::calendar::of_instant(m, fits!(at), &zone)
    }),
    ("clearTime", |m, t, _| {
        let value = fits!(temporal(m, t));
        fits!(value.date());
        let cleared = value.with_time(jiff::civil::Time::midnight());
        give(m, cleared)
    }),
    ("toYear", |m, t, _| {
        let year = fits!(fits!(temporal(m, t)).get(Field::Year));
        give(m, Ok(Temporal::Year(year as i32)))
    }),
    ("toYearMonth", |m, t, _| {
        let date = fits!(fits!(temporal(m, t)).date());
        give(m, Ok(Temporal::YearMonth(date.first_of_month())))
    }),
    ("toMonthDay", |m, t, _| {
        let date = fits!(fits!(temporal(m, t)).date());
        give(m, date_of(2000, i64::from(date.month()), i64::from(date.day())).map(Temporal::MonthDay))
    }),
    ("getDateString", |m, t, _| iso_text(m, t, "ISO_LOCAL_DATE")),
    ("getTimeString", |m, t, _| match temporal(m, t) {
        Some(Temporal::OffsetTime(..)) => iso_text(m, t, "ISO_OFFSET_TIME"),
        _ => iso_text(m, t, "ISO_LOCAL_TIME"),
    }),
    ("getDateTimeString", |m, t, _| match temporal(m, t) {
        Some(Temporal::DateTime(_)) => iso_text(m, t, "ISO_LOCAL_DATE_TIME"),
        Some(Temporal::Offset(..)) => iso_text(m, t, "ISO_OFFSET_DATE_TIME"),
        Some(Temporal::Zoned(..)) => iso_text(m, t, "ISO_ZONED_DATE_TIME"),
        _ => missing(),
    }),
    ("isNegative", |m, t, _| match temporal(m, t) {
        Some(Temporal::Year(year)) => done(year < 0),
        _ => missing(),
    }),
];

/// A date as a `java.time` value, in a zone.
pub(crate) fn of_millis(
    machine: &mut Machine,
    millis: i64,
    nanos: u32,
    zone: super::zone::Zone,
    class: &str,
) -> HostResult {
    let at = jiff::Timestamp::from_millisecond(millis).map_err(out_of_range)?;
    let at = at.checked_add(jiff::SignedDuration::from_nanos(i64::from(nanos))).map_err(out_of_range)?;
    let made = super::making::from(&Temporal::zoned_at(at, zone), class);
    give(machine, made)
}
