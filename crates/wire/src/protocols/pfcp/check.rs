//! Finds every malformed element of a message, once, when it is decoded: an element that runs over the end of what
//! holds it, a value too short or too long for its format, a type that nobody knows, a mandatory element that is
//! missing.

use beleg_model::{NoteKind, Notes, Span};
use beleg_spec::pfcp::{Element, Format, element};

use super::ie::{Ie, Ies, VENDOR};
use super::value;

/// How deep elements may nest. The specification needs five.
pub(super) const DEPTH: u8 = 8;

/// Checks the elements of a message or a group. `mandatory` are the types that must be among them; `cut` says that
/// the message goes on beyond the captured octets, so that nothing can be called missing.
pub(super) fn elements(ies: Ies<'_>, mandatory: &[u16], cut: bool, depth: u8, notes: &mut Notes) {
    let start = Span { len: 0, ..ies.rest() };
    let mut ies = ies;
    let mut found = 0_u32;
    for ie in ies.by_ref() {
        for (bit, _) in mandatory.iter().enumerate().filter(|&(_, &ty)| ty == ie.ty) {
            found |= 1 << (bit & 31);
        }
        one(&ie, cut, depth, notes);
    }
    let rest = ies.rest();
    if rest.len > 0 {
        notes.add(ends_early(cut), rest, "IE header");
    }
    if cut {
        return;
    }
    for (bit, &ty) in mandatory.iter().enumerate() {
        if found >> (bit & 31) & 1 == 0 {
            let name = element(ty).map_or("mandatory IE", |known| known.name);
            notes.add_number(NoteKind::Missing, start, name, ty.into());
        }
    }
}

fn one(ie: &Ie<'_>, cut: bool, depth: u8, notes: &mut Notes) {
    if !ie.is_whole() {
        notes.add_number(ends_early(cut), ie.span, "IE length", ie.length.into());
    } else if ie.ty >= VENDOR {
        let (kind, what) = match ie.enterprise {
            Some(_) => (NoteKind::UnknownType, "vendor-specific IE"),
            None => (NoteKind::BadLength, "Enterprise ID"),
        };
        notes.add_number(kind, ie.span, what, ie.ty.into());
    } else {
        match ie.element() {
            Some(known) => value_of(ie, known, cut, depth, notes),
            None => notes.add_number(NoteKind::UnknownType, ie.span, "IE", ie.ty.into()),
        }
    }
}

fn value_of(ie: &Ie<'_>, known: &Element, cut: bool, depth: u8, notes: &mut Notes) {
    if let Format::Group(mandatory) = known.format {
        if depth >= DEPTH {
            notes.add_number(NoteKind::Limit, ie.span, "depth of grouped IEs", DEPTH.into());
        } else {
            // A group that is there as a whole lacks what it lacks, wherever the message ends.
            let cut = cut && !ie.is_whole();
            elements(ie.children(), mandatory, cut, depth.saturating_add(1), notes);
        }
        return;
    }
    match value::read(&known.format, ie.value, None) {
        None => notes.add_number(NoteKind::BadLength, ie.span, known.name, ie.length.into()),
        Some(read) if read < ie.value.len() => {
            let at = (ie.span.start as usize).saturating_add(read);
            let extra = Span::new(at, ie.value.len() - read);
            notes.add(NoteKind::Residue, extra, known.name);
        }
        Some(_) => {}
    }
}

const fn ends_early(cut: bool) -> NoteKind {
    if cut { NoteKind::Truncated } else { NoteKind::BadLength }
}
