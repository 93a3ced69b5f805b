//! The file of a requirement, and messages for it: whatever it holds, it is refused with its place or evaluated.

use beleg_model::{Fields, FrameId, Interface, Party, Time};
use beleg_standard::{Catalogue, Ending, Judge, Message, shipped};

struct End;

impl Ending for End {
    fn class(&self, _class: u32, out: &mut dyn Fields) {
        out.text("status", "vouched");
    }
    fn parties(&self, _class: u32) -> (Party, Party) {
        (Party::Nameless, Party::Nameless)
    }
    fn is_users(&self, _class: u32) -> bool {
        false
    }
    fn is_seen(&self, _interface: Interface) -> bool {
        true
    }
    fn is_whole(&self, _interface: Interface) -> Result<(), String> {
        Ok(())
    }
}

/// Reads the octets as a requirement, and hands it messages of every protocol's samples.
pub(crate) fn requirement(octets: &[u8]) {
    let text = String::from_utf8_lossy(octets).into_owned();
    let head = "[catalogue]\nname = \"x\"\ntitle = \"x\"\nversion = \"1\"\n".to_owned();
    let files = [("catalogue.toml".to_owned(), head), ("x.md".to_owned(), text)];
    let schema = beleg_binding::schema();
    let Ok(catalogue) = Catalogue::read(&files, &mut |_| Err(String::new())) else { return };
    let Ok(mut judge) = Judge::new(&schema, &catalogue) else { return };
    for (number, id) in beleg_wire::ALL.iter().enumerate() {
        let protocol = id.protocol();
        let Some((of, _)) = schema.get(protocol.name).filter(|(of, _)| judge.wants(*of)) else { continue };
        for sample in protocol.samples {
            let message = beleg_wire::Message::decode(*id, sample, &mut beleg_model::Notes::default());
            let name = message.name().to_string();
            let time = Time::from_nanoseconds(1_000_000_000_000_000 + number as i64);
            let frame = FrameId { tap: 0, number: number as u64 };
            let (class, octets, users) = (0, sample.len() as u64, false);
            let about = Message { of, name: &name, class, frame, time, octets, users, hidden: false, unsure: false };
            judge.message(&about, &mut |part, out| match part {
                0 => out.text("name", &name),
                2 => message.fields(out),
                _ => {}
            });
        }
    }
    drop(judge.finish(&End));
}

/// Files to start from: some of the shipped catalogue.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let files = shipped::files().into_iter().filter(|(path, _)| path.ends_with(".md"));
    files.step_by(5).map(|(_, text)| text.into_bytes()).collect()
}
