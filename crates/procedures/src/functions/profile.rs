//! An NF profile (TS 29.510 clause 6.1.6.2.2): what of it tells who a network function is. Read from JSON as it comes;
//! what is missing or of another type is left out.

use std::net::IpAddr;
use std::sync::Arc;

use beleg_wire::protocols::http::Json;

use super::uri::Uri;

/// Items of a list that are kept.
const ITEMS: usize = 64;

/// A profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// nfInstanceId.
    pub instance: Arc<str>,
    /// nfType, as it stands.
    pub nf_type: String,
    /// nfStatus: `REGISTERED`, `SUSPENDED`, `UNDISCOVERABLE`.
    pub status: Option<String>,
    /// nfInstanceName, or else fqdn.
    pub name: Option<Arc<str>>,
    /// vendorId: the vendor's number at IANA's Private Enterprise Numbers, as SMI Network Management Private Enterprise Code.
    pub vendor: Option<String>,
    /// fqdn and those of its services.
    pub hosts: Vec<String>,
    /// ipv4Addresses, ipv6Addresses, and those of its services.
    pub addresses: Vec<IpAddr>,
    /// Addresses with ports of its services.
    pub endpoints: Vec<(IpAddr, u16)>,
    /// Its services.
    pub services: Vec<Service>,
    /// allowedNfTypes: who may find and use it. Empty where it does not say.
    pub allowed: Vec<String>,
    /// heartBeatTimer, in seconds.
    pub heartbeat: Option<u64>,
    /// Where it wants to be notified without subscription: kind of notification and URI.
    pub notifications: Vec<(String, String)>,
}

/// A service of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// serviceName, which is the API's name in paths.
    pub name: String,
    /// apiVersionInUri of its versions.
    pub versions: Vec<String>,
    /// allowedNfTypes of the service.
    pub allowed: Vec<String>,
}

impl Profile {
    /// Reads a profile. `instance` is its identifier where the resource's path names it.
    pub fn read(json: Json<'_>, instance: Option<&str>) -> Option<Self> {
        let instance = text(json, "nfInstanceId").or(instance)?;
        let mut profile = Self {
            instance: instance.to_ascii_lowercase().into(),
            nf_type: text(json, "nfType")?.to_owned(),
            status: owned(json, "nfStatus"),
            vendor: owned(json, "vendorId"),
            allowed: texts(json, "allowedNfTypes"),
            heartbeat: json.get("heartBeatTimer").and_then(Json::as_u64),
            ..Self::default()
        };
        profile.hosts.extend(owned(json, "fqdn"));
        profile.name = text(json, "nfInstanceName").or(text(json, "fqdn")).map(Arc::from);
        profile.places(json);
        for name in ["defaultNotificationSubscriptions"] {
            for item in list(json, name) {
                let kind = text(item, "notificationType").unwrap_or_default().to_owned();
                profile.notifications.extend(owned(item, "callbackUri").map(|uri| (kind, uri)));
            }
        }
        // A list, or since release 16 also a map by identifier.
        let map = json.get("nfServiceList").into_iter().flat_map(Json::members);
        let several = map.map(|(_, service)| service);
        for service in list(json, "nfServices").chain(several).take(ITEMS) {
            profile.service(service);
        }
        profile.addresses.sort_unstable();
        profile.addresses.dedup();
        profile.endpoints.sort_unstable();
        profile.endpoints.dedup();
        Some(profile)
    }

    fn places(&mut self, json: Json<'_>) {
        for name in ["ipv4Addresses", "ipv6Addresses"] {
            self.addresses.extend(texts(json, name).iter().filter_map(|text| text.parse::<IpAddr>().ok()));
        }
    }

    fn service(&mut self, json: Json<'_>) {
        let uri = text(json, "apiPrefix").and_then(Uri::read);
        let https = text(json, "scheme") == Some("https");
        let default = if https { 443 } else { 80 };
        self.hosts.extend(owned(json, "fqdn"));
        let before = self.endpoints.len();
        for end in list(json, "ipEndPoints") {
            let port = end.get("port").and_then(Json::as_u64).and_then(|port| u16::try_from(port).ok());
            let addresses = ["ipv4Address", "ipv6Address"].iter().filter_map(|name| text(end, name)?.parse().ok());
            let own: Vec<IpAddr> = addresses.collect();
            self.addresses.extend(&own);
            // A port alone goes with the profile's addresses.
            let own = if own.is_empty() { self.addresses.clone() } else { own };
            self.endpoints.extend(own.into_iter().take(ITEMS).map(|address| (address, port.unwrap_or(default))));
        }
        if let Some(uri) = uri {
            match uri.address() {
                Some(address) => self.endpoints.push((address, uri.port)),
                None => self.hosts.push(uri.host.to_owned()),
            }
        }
        if self.endpoints.len() == before {
            let own: Vec<_> = self.addresses.iter().map(|&address| (address, default)).collect();
            self.endpoints.extend(own);
        }
        let versions = list(json, "versions").filter_map(|version| owned(version, "apiVersionInUri")).collect();
        let name = owned(json, "serviceName").unwrap_or_default();
        self.services.push(Service { name, versions, allowed: texts(json, "allowedNfTypes") });
        self.endpoints.truncate(4 * ITEMS);
        self.hosts.truncate(ITEMS);
        self.addresses.truncate(ITEMS);
    }
}

pub(crate) fn text<'j>(json: Json<'j>, name: &str) -> Option<&'j str> {
    json.get(name)?.as_str()
}

fn owned(json: Json<'_>, name: &str) -> Option<String> {
    text(json, name).map(str::to_owned)
}

/// The items of a list; none where it is no list.
pub(super) fn list<'j>(json: Json<'j>, name: &str) -> impl Iterator<Item = Json<'j>> {
    json.get(name).into_iter().flat_map(Json::items).take(ITEMS)
}

fn texts(json: Json<'_>, name: &str) -> Vec<String> {
    list(json, name).filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_wire::protocols::http::Document;

    #[test]
    fn a_profile_tells_where_its_services_are() {
        let json = r#"{"nfInstanceId":"AA","nfType":"UDM","nfStatus":"REGISTERED","fqdn":"udm.example.org","vendorId":"000123",
            "ipv4Addresses":["192.0.2.3"],"heartBeatTimer":10,"allowedNfTypes":["AMF",7],
            "nfServices":[{"serviceName":"nudm-sdm","versions":[{"apiVersionInUri":"v2"}],"scheme":"http",
              "ipEndPoints":[{"ipv4Address":"192.0.2.4","port":7777},{"port":8080}]}],
            "nfServiceList":{"x":{"serviceName":"nudm-uecm","scheme":"https"}}}"#;
        let profile = Profile::read(Document::read(json).unwrap().json(), None).unwrap();
        assert_eq!((&*profile.instance, &*profile.nf_type, profile.heartbeat), ("aa", "UDM", Some(10)));
        assert_eq!((profile.vendor.as_deref(), &profile.allowed[..]), (Some("000123"), &["AMF".to_owned()][..]));
        let ends: Vec<String> = profile.endpoints.iter().map(|(address, port)| format!("{address}:{port}")).collect();
        assert!(ends.contains(&"192.0.2.4:7777".to_owned()) && ends.contains(&"192.0.2.3:443".to_owned()), "{ends:?}");
        assert!(ends.contains(&"192.0.2.3:8080".to_owned()), "{ends:?}");
        assert_eq!(profile.services.len(), 2);
        assert_eq!(Profile::read(Document::read("[]").unwrap().json(), Some("x")), None);
    }
}
