//! Output, clock, and clear refusals of what a script must not reach.

use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, missing, text};

pub(super) fn println(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    let mut shown = match args {
        [] => String::new(),
        [value] => machine.to_text(*value),
        _ => return missing(),
    };
    shown.push('\n');
    machine.print(&shown)?;
    done(Value::Null)
}

pub(super) fn print(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let shown = machine.to_text(*value);
    machine.print(&shown)?;
    done(Value::Null)
}

pub(super) fn printf(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    let Some((format, values)) = args.split_first() else { return missing() };
    let values = match values {
        [list] => machine.elements(*list)?.unwrap_or_else(|| vec![*list]),
        values => values.to_vec(),
    };
    let format = machine.to_text(*format);
    let shown = crate::string::format(machine, &format, &values)?;
    machine.print(&shown)?;
    done(Value::Null)
}

/// A run never blocks; the pause is left out.
pub(super) fn sleep(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    done(Value::Null)
}

pub(super) fn current_time_millis(machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    done(machine.environment.now_epoch_ms)
}

pub(super) fn nano_time(machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    done(machine.environment.now_epoch_ms.wrapping_mul(1_000_000))
}

pub(super) fn line_separator(machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    text(machine, "\n")
}

pub(super) fn system_property(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    match args.first().and_then(|name| machine.heap.text(*name)).as_deref() {
        Some("line.separator") => text(machine, "\n"),
        _ => done(args.get(1).copied().unwrap_or_default()),
    }
}

/// The environment is empty for scripts.
pub(super) fn environment(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() { done(machine.heap.map(Vec::new())) } else { done(Value::Null) }
}

pub(super) fn refuse_exit(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new("java.lang.SecurityException", "System.exit can't be used in scripts; use return to end the script"))
}

pub(super) fn refuse_binding(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new("java.lang.SecurityException", "binding can't be used in scripts; use the variables by their names"))
}

pub(super) fn refuse_evaluate(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new("java.lang.SecurityException", "Scripts can't run other scripts; write a method or closure instead"))
}
