//! What is wrong with the elements of a message, and whether octets are a plain message at all.

use beleg_model::{Note, NoteKind, Notes, Span};
use beleg_spec::nas_5gs::{self as spec, Content, EPD_MOBILITY};

use super::container;
use super::content::{self, Nobody};
use super::walk::{Found, Step, Walk};

/// Notes everything about the elements that `walk` comes to. Answers whether one of them may carry a message.
pub(super) fn examine(walk: Walk<'_>, notes: &mut Notes) -> bool {
    let mut container = false;
    for step in walk {
        match step {
            Step::Note(note) => notes.push(note),
            Step::Element(found) => {
                element(&found, &mut |note| notes.push(note));
                container |= matches!(found.content(), Content::Payload | Content::NasContainer);
                if found.content() == Content::NasContainer && !container::is_readable(&found) {
                    let what = "NAS message container";
                    notes.add(NoteKind::Encrypted, found.span, what);
                }
            }
        }
    }
    container
}

/// Whether `octets` are a plain 5GMM message whose type is known and whose elements fill it from end to end. This is
/// how a message under null ciphering is told from a ciphered one, so what a receiver would let pass does not always
/// pass here; but a wrong value inside an element leaves the message as readable as it is.
pub(super) fn is_plain(octets: &[u8]) -> bool {
    is_plain_under(0, octets)
}

/// The same inside a message with security header type `header`. Early free5GC repeats that type in the header of the
/// plain message, where clause 9.1.1 has 0.
pub(super) fn is_plain_under(header: u8, octets: &[u8]) -> bool {
    let &[EPD_MOBILITY, inner, number, ..] = octets else {
        return false;
    };
    (inner == 0 || inner == header)
        && spec::mobility(number).is_some_and(|message| Walk::new(message, octets, 3).all(|step| is_clean(&step)))
}

fn is_clean(step: &Step<'_>) -> bool {
    let Step::Element(found) = step else {
        return false;
    };
    let spare = found.content() == Content::Spare;
    (found.element.is_some() || found.may_be_skipped()) && !found.repeated && (!spare || found.half == Some(0))
}

/// Notes what is wrong with one element.
fn element(found: &Found<'_>, note: &mut dyn FnMut(Note)) {
    let number = found.iei.map(u64::from);
    let Some(element) = found.element else {
        let what = "information element";
        return note(make(NoteKind::UnknownType, found.span, what, number));
    };
    if found.repeated {
        note(make(NoteKind::Repeated, found.span, element.name, number));
    } else if found.late {
        let what = "order of information elements";
        note(make(NoteKind::Irregular, found.span, what, number));
    }
    if element.content == Content::Spare && found.half != Some(0) {
        note(make(NoteKind::Irregular, found.span, element.name, None));
    }
    let len = found.span.len;
    if len < element.least {
        let len = Some(u64::from(len));
        return note(make(NoteKind::BadLength, found.span, element.name, len));
    }
    if len > element.most {
        let beyond =
            Span { start: found.span.start.saturating_add(element.most), len: len.saturating_sub(element.most) };
        note(make(NoteKind::Residue, beyond, element.name, None));
    }
    if let Err(fault) = content::read(found, &mut Nobody) {
        note(fault.note(found.span));
    }
}

fn make(kind: NoteKind, span: Span, what: &'static str, number: Option<u64>) -> Note {
    Note { kind, span, bit: 0, what, number }
}
