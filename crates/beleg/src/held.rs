//! Lines that wait until it is certain what they say: whether an entry is without its reason may show a moment later than the
//! entry. Bounded: beyond, a line says what is known when it passes.

use std::collections::VecDeque;
use std::io;

use beleg_model::Status;

/// How many lines wait at most.
const MOST: usize = 1 << 15;

/// How lines say the status that may turn out otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    /// As a member of a JSON object.
    Json,
    /// As one of the remarks at the end.
    Line,
}

impl Form {
    /// The line with another status.
    fn restate(self, line: &mut Vec<u8>, status: Status) {
        let word = Status::Unvouched.word();
        let at = match self {
            // No text of a message can hold the quotes of the member's name and value.
            Self::Json => {
                let member = format!("\"status\":\"{word}\"");
                let at = line.windows(member.len()).position(|part| part == member.as_bytes());
                at.map(|at| at + member.len() - word.len() - 1)
            }
            Self::Line => line.windows(word.len()).rposition(|part| part == word.as_bytes()),
        };
        if let Some(at) = at {
            line.splice(at..at + word.len(), status.word().bytes());
        }
    }
}

/// Lines in their order.
#[derive(Debug)]
pub(crate) struct Held {
    form: Form,
    waiting: VecDeque<(Vec<u8>, Option<u32>)>,
    /// The line being written.
    pub(crate) line: Vec<u8>,
}

impl Held {
    pub(crate) fn new(form: Form) -> Self {
        Self { form, waiting: VecDeque::new(), line: Vec::new() }
    }

    /// A line is whole. It waits if it is in doubt, or if an earlier one waits.
    pub(crate) fn push(&mut self, doubt: Option<u32>, out: &mut dyn io::Write) -> io::Result<()> {
        if self.line.is_empty() {
            return Ok(());
        }
        if doubt.is_none() && self.waiting.is_empty() {
            out.write_all(&self.line)?;
            self.line.clear();
            return Ok(());
        }
        self.waiting.push_back((std::mem::take(&mut self.line), doubt));
        while self.waiting.len() > MOST
            && let Some((line, _)) = self.waiting.pop_front()
        {
            out.write_all(&line)?;
        }
        Ok(())
    }

    /// A doubt is over: what was in doubt has this status.
    pub(crate) fn over(&mut self, doubt: u32, status: Status, out: &mut dyn io::Write) -> io::Result<()> {
        let wanted = Some(doubt);
        for (line, own) in self.waiting.iter_mut().filter(|(_, own)| *own == wanted) {
            *own = None;
            if status != Status::Unvouched {
                self.form.restate(line, status);
            }
        }
        while let Some((line, None)) = self.waiting.front() {
            out.write_all(line)?;
            self.waiting.pop_front();
        }
        Ok(())
    }

    /// Nothing more comes.
    pub(crate) fn finish(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        self.waiting.drain(..).try_for_each(|(line, _)| out.write_all(&line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(held: &mut Held, line: &str, doubt: Option<u32>, out: &mut Vec<u8>) {
        held.line.extend_from_slice(line.as_bytes());
        held.push(doubt, out).unwrap();
    }

    #[test]
    fn a_line_in_doubt_waits_and_says_what_it_came_to() {
        let (mut held, mut out) = (Held::new(Form::Line), Vec::new());
        push(&mut held, "1 vouched\n", None, &mut out);
        push(&mut held, "2 unvouched [unvouched]\n", Some(7), &mut out);
        push(&mut held, "3 vouched\n", None, &mut out);
        push(&mut held, "4 unvouched\n", Some(8), &mut out);
        assert_eq!(out, b"1 vouched\n");
        held.over(7, Status::Opening, &mut out).unwrap();
        assert_eq!(out, b"1 vouched\n2 unvouched [opening]\n3 vouched\n");
        held.over(8, Status::Unvouched, &mut out).unwrap();
        assert!(out.ends_with(b"4 unvouched\n"));
        push(&mut held, "5 unvouched\n", Some(9), &mut out);
        held.finish(&mut out).unwrap();
        assert!(out.ends_with(b"5 unvouched\n"));
    }

    #[test]
    fn of_json_it_is_the_member() {
        let mut line = br#"{"name":"unvouched","status":"unvouched","x":"\"status\":\"unvouched\""}"#.to_vec();
        Form::Json.restate(&mut line, Status::Unseen);
        assert_eq!(line, br#"{"name":"unvouched","status":"unseen","x":"\"status\":\"unvouched\""}"#);
    }

    #[test]
    fn no_more_than_so_many_wait() {
        let (mut held, mut out) = (Held::new(Form::Json), Vec::new());
        for _ in 0..MOST + 10 {
            push(&mut held, "x\n", Some(1), &mut out);
        }
        assert_eq!(out.len(), 20);
    }
}
